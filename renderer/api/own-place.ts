/** In `localStorage`, which belongs to our origin, port and all: no other page of this computer can look into it. */
export const placeKey = 'eidetic.place';

type PlaceStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The name of the place in which the browser host keeps everything that is the person's. It is one of two keys: the page
 * knows this one, and the browser the other, a cookie for addresses in that place. Kept for reloads and for other tabs.
 */
export class OwnPlace {
  readonly #storage: () => PlaceStorage;
  #known: string | null = null;

  /** @param storage throws where the browser keeps nothing for pages */
  constructor(storage: () => PlaceStorage) {
    this.#storage = storage;
  }

  /** The one that is in use; null before there is any. */
  get known(): string | null {
    return this.#known;
  }

  keep(place: string): void {
    this.#known = place;
    try {
      this.#storage().setItem(placeKey, place);
    } catch {
      // Then it is known until the page is loaded again.
    }
  }

  /** Takes up the one that was kept last, by this page or another one of ours. */
  recall(): string | null {
    try {
      this.#known = this.#storage().getItem(placeKey) ?? this.#known;
    } catch {
      // As above.
    }
    return this.#known;
  }
}

/** The page's. */
export const ownPlace = new OwnPlace(() => localStorage);

/** Where the place lies among the host's addresses. */
export function pathOfPlace(place: string): string {
  return `/own/${place}`;
}
