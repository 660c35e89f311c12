import { SvelteMap } from 'svelte/reactivity';
import { EideticError, type LibraryClient, type PhotoDetails } from '../../../preload/contract/index.ts';

/** What came of asking: `gone` is a photo that is not in the library, `failed` a library that did not answer. */
export type DetailsOutcome = 'known' | 'gone' | 'failed';

const mostKept = 40;

/** What the library said of the photos that were shown lately or will be shown next. */
export class DetailsShelf {
  readonly #library: LibraryClient;
  readonly #known = new SvelteMap<string, PhotoDetails>();
  /** Counts what was changed here, so that an answer from before it does not bring the old state back. */
  #changes = 0;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  /** Reactive. */
  of(photo: string): PhotoDetails | null {
    return this.#known.get(photo) ?? null;
  }

  /** @param listing the one whose search the photo was found by, for how well it matches */
  async ask(photo: string, listing: string | null): Promise<DetailsOutcome> {
    const changes = this.#changes;
    try {
      const details = await this.#fetch(photo, listing);
      if (changes !== this.#changes && this.#known.has(photo)) return 'known';
      this.#known.delete(photo);
      this.#known.set(photo, details);
      this.#trim();
      return 'known';
    } catch (error) {
      return error instanceof EideticError && error.code === 'photo.unknown' ? 'gone' : 'failed';
    }
  }

  /** Shows at once what will soon be true. */
  amend(photo: string, changes: Partial<Pick<PhotoDetails, 'rating' | 'favourite'>>): void {
    const details = this.#known.get(photo);
    if (!details) return;
    this.#changes += 1;
    this.#known.set(photo, { ...details, ...changes });
  }

  async #fetch(photo: string, listing: string | null): Promise<PhotoDetails> {
    if (listing === null) return this.#library.call('photos.details', { photo });
    try {
      return await this.#library.call('photos.details', { photo, listing });
    } catch (error) {
      const isExpired = error instanceof EideticError && error.code === 'listing.expired';
      if (!isExpired) throw error;
      return this.#library.call('photos.details', { photo });
    }
  }

  #trim(): void {
    for (const photo of [...this.#known.keys()].slice(0, -mostKept)) this.#known.delete(photo);
  }
}
