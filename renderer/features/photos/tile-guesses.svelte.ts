import { untrack } from 'svelte';
import type { LibraryClient, PhotoTile } from '../../../preload/contract/index.ts';
import { t } from '../../strings/strings.svelte.ts';

/** Where the keys are, and the photos there; null while nobody uses the keys. */
export interface KeyPlace {
  readonly active: number;
  readonly tile: (index: number) => PhotoTile | null;
}

/** Whoever holds an arrow down is on the way to somewhere else. */
const askAfterMs = 150;
/** Photos either side that are asked for with one: a description that comes after the keys is not read out. */
const near = 12;
/** Asked again when one of so many next ones is not known. */
const next = 4;
/** Forgotten together when they are more. */
const mostKept = 2_000;

/**
 * What the photos near the keys probably show, for screen readers: asked for a few at a time and only where the keys are,
 * so that scrolling costs nothing. Veiled photos are never asked for.
 */
export class TileGuesses {
  readonly #library: LibraryClient;
  /** Null where nothing can be said. */
  #known = $state.raw<ReadonlyMap<string, string | null>>(new Map());

  /** To be made while a component is. @param place asked again whenever it changes */
  constructor(library: LibraryClient, place: () => KeyPlace | null) {
    this.#library = library;
    $effect(() => {
      const here = place();
      // Asked again when the photo there has come.
      if (!here?.tile(here.active)) return;
      const timer = setTimeout(() => void this.#ask(here), askAfterMs);
      return () => clearTimeout(timer);
    });
  }

  /** “Probably a dog”; undefined where nothing can be said, or not yet. */
  of(tile: PhotoTile | null): string | undefined {
    const guess = tile && !tile.veiled ? this.#known.get(tile.photo) : null;
    return guess ? t().viewer.facts.probably(t().library.guess(guess)) : undefined;
  }

  async #ask({ active, tile }: KeyPlace): Promise<void> {
    const around = (distance: number) =>
      Array.from({ length: 2 * distance + 1 }, (_, at) => tile(active - distance + at)).filter(
        (one) => one !== null && !one.veiled && !this.#known.has(one.photo),
      );
    const photos = untrack(() => (around(next).length > 0 ? around(near) : [])).map((one) => one!.photo);
    if (photos.length === 0) return;
    try {
      const { guesses } = await this.#library.call('describe.photos', { photos });
      const before = this.#known.size > mostKept ? [] : this.#known;
      this.#known = new Map([
        ...before,
        ...photos.map((photo, at) => [photo, guesses[at]?.text ?? null] as const),
      ]);
    } catch {
      // A guess that cannot be had is not missed.
    }
  }
}
