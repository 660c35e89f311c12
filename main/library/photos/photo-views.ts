import type { Catalogue } from '../catalog/catalogue.ts';
import { veiledPhotos } from '../catalog/veiled-photos.ts';

/** Much that is worked out from the catalogue is worked out anew when it is written to: so views are written seldom. */
const writeAfterMs = 30_000;

interface PhotoViewsOptions {
  readonly catalogue: Catalogue;
  /** Whether the person wants it. */
  readonly mayCount: () => boolean;
  readonly onFailure: (error: unknown) => void;
}

/** Counts how often photos are looked at; never of one that is shown blurred. */
export class PhotoViews {
  readonly #options: PhotoViewsOptions;
  #counts = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(options: PhotoViewsOptions) {
    this.#options = options;
  }

  saw(hash: string): void {
    const { catalogue, mayCount } = this.#options;
    const id = catalogue.photos.find(hash);
    if (id === null || !mayCount() || veiledPhotos(catalogue.database).has(id)) return;
    this.#counts.set(hash, (this.#counts.get(hash) ?? 0) + 1);
    this.#timer ??= setTimeout(() => this.#write(), writeAfterMs);
  }

  /** Nothing of it is known any more. */
  forget(): void {
    this.#counts.clear();
    this.#options.catalogue.views.empty();
  }

  /** Writes what is still to be written. */
  dispose(): void {
    this.#write();
  }

  #write(): void {
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
    const counts = this.#counts;
    if (counts.size === 0) return;
    this.#counts = new Map();
    try {
      this.#options.catalogue.views.add(counts);
    } catch (error) {
      // Nothing that anybody would miss.
      this.#options.onFailure(error);
    }
  }
}
