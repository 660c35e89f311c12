import { SvelteMap } from 'svelte/reactivity';
import {
  EideticError,
  type LibraryClient,
  type Listing,
  type ListingRequest,
  type PhotoTile,
} from '../../preload/contract/index.ts';
import type { PhotoSequence } from './photo-sequence.ts';

/** Rows are fetched so many at a time: a screen of small photos. */
const pageSize = 200;

/** Pages that stay; some 12,000 photos, so that going back a little costs nothing. */
const mostPages = 60;

/** A listing of the library as the page holds it: its shape whole, its photos where somebody looked. */
export class OpenListing implements PhotoSequence {
  readonly shape: Listing;
  readonly #library: LibraryClient;
  readonly #onexpired: () => void;
  readonly #pages = new SvelteMap<number, readonly PhotoTile[]>();
  readonly #pending = new Map<number, Promise<readonly PhotoTile[]>>();

  private constructor(library: LibraryClient, shape: Listing, onexpired: () => void) {
    this.#library = library;
    this.shape = shape;
    this.#onexpired = onexpired;
  }

  /**
   * @param onexpired called when the library no longer keeps the listing and it should be opened anew
   * @throws EideticError as `listing.open`
   */
  static async open(
    library: LibraryClient,
    request: ListingRequest,
    onexpired: () => void,
  ): Promise<OpenListing> {
    return new OpenListing(library, await library.call('listing.open', request), onexpired);
  }

  /** One that the library has made already for another call. */
  static of(library: LibraryClient, shape: Listing, onexpired: () => void): OpenListing {
    return new OpenListing(library, shape, onexpired);
  }

  get listing(): string {
    return this.shape.listing;
  }

  get total(): number {
    return this.shape.total;
  }

  /** The photo at an index where it is known by now; reactive. */
  tile(index: number): PhotoTile | null {
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null;
  }

  /** Fetches the photos from `first` to before `end`, as far as they are not there yet. */
  want(first: number, end: number): void {
    for (let page = Math.floor(first / pageSize); page * pageSize < Math.min(end, this.total); page++) {
      if (page >= 0) void this.#page(page).catch(() => {});
    }
  }

  async tileAt(index: number): Promise<PhotoTile | null> {
    if (index < 0 || index >= this.total) return null;
    return (await this.#page(Math.floor(index / pageSize)))[index % pageSize] ?? null;
  }

  async indexOf(photo: string): Promise<number | null> {
    const { index } = await this.#call(() =>
      this.#library.call('listing.indexOf', { listing: this.listing, photo }),
    );
    return index;
  }

  /** Shows a mark at once, before the library lists anew. */
  amend(photo: string, marks: Partial<Pick<PhotoTile, 'rating' | 'favourite'>>): void {
    for (const [page, tiles] of this.#pages) {
      if (!tiles.some((tile) => tile.photo === photo)) continue;
      this.#pages.set(
        page,
        tiles.map((tile) => (tile.photo === photo ? { ...tile, ...marks } : tile)),
      );
    }
  }

  async #page(page: number): Promise<readonly PhotoTile[]> {
    const known = this.#pages.get(page);
    if (known) return known;
    const pending = this.#pending.get(page) ?? this.#fetch(page);
    this.#pending.set(page, pending);
    return pending;
  }

  async #fetch(page: number): Promise<readonly PhotoTile[]> {
    try {
      const { photos } = await this.#call(() =>
        this.#library.call('listing.rows', {
          listing: this.listing,
          offset: page * pageSize,
          limit: pageSize,
        }),
      );
      this.#pages.set(page, photos);
      this.#forgetOldest();
      return photos;
    } finally {
      this.#pending.delete(page);
    }
  }

  /** A map keeps the order in which pages came: the first is the one fetched longest ago. */
  #forgetOldest(): void {
    for (const page of this.#pages.keys()) {
      if (this.#pages.size <= mostPages) return;
      this.#pages.delete(page);
    }
  }

  async #call<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof EideticError && error.code === 'listing.expired') this.#onexpired();
      throw error;
    }
  }
}
