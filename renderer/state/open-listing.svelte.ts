import { SvelteMap } from 'svelte/reactivity';
import {
  EideticError,
  type LibraryClient,
  type Listing,
  type ListingRequest,
  type PhotoTile,
} from '../../preload/contract/index.ts';
import type { PhotoSequence } from './photo-sequence.ts';
import { isSelected, type Runs } from './selection.ts';

/** Rows are fetched so many at a time: a screen of small photos. */
const pageSize = 200;

/** Pages that stay; some 12,000 photos, so that going back a little costs nothing. */
const mostPages = 60;

/** What a person gives a photo, as its tile shows it. */
export type TileMarks = Partial<Pick<PhotoTile, 'rating' | 'favourite'>>;

/** A listing of the library as the page holds it: its shape whole, its photos where somebody looked. */
export class OpenListing implements PhotoSequence {
  readonly shape: Listing;
  readonly #library: LibraryClient;
  readonly #onexpired: () => void;
  readonly #pages = new SvelteMap<number, readonly PhotoTile[]>();
  readonly #pending = new Map<number, Promise<readonly PhotoTile[]>>();
  /** What was wanted last: what is on the screen, and a little around it. */
  #seen: readonly [first: number, end: number] | null = null;

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
    this.#seen = [first, end];
    for (let page = Math.floor(first / pageSize); page * pageSize < Math.min(end, this.total); page++) {
      if (page >= 0) void this.#page(page).catch(() => {});
    }
  }

  /**
   * Fetches what will be seen first, before the list is shown: otherwise every photo on the screen would be grey for as
   * long as the library takes to answer.
   *
   * @param old an older list of the same photos, of which the same place will be seen; null to begin at the top
   */
  async bringSeen(old: OpenListing | null): Promise<void> {
    const [first, end] = (old === null ? null : old.#seen) ?? [0, 1];
    const top = first === 0 ? null : (old?.tile(first) ?? null);
    try {
      const start = (top && (await this.indexOf(top.photo))) ?? first;
      const lastPage = Math.floor((Math.min(start + end - first, this.total) - 1) / pageSize);
      const pages: Promise<unknown>[] = [];
      for (let page = Math.floor(start / pageSize); page <= lastPage; page++) pages.push(this.#page(page));
      await Promise.all(pages);
    } catch {
      // It is asked for once more when it is on the screen.
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
  amend(photo: string, marks: TileMarks): void {
    this.#amendWhere((tile) => tile.photo === photo, marks);
  }

  /** The same for every photo of a selection, as far as its rows are here. */
  amendRuns(runs: Runs, marks: TileMarks): void {
    this.#amendWhere((_, index) => isSelected(runs, index), marks);
  }

  #amendWhere(isMeant: (tile: PhotoTile, index: number) => boolean, marks: TileMarks): void {
    for (const [page, tiles] of [...this.#pages]) {
      const isMine = tiles.map((tile, at) => isMeant(tile, page * pageSize + at));
      if (!isMine.includes(true)) continue;
      this.#pages.set(
        page,
        tiles.map((tile, at) => (isMine[at] ? { ...tile, ...marks } : tile)),
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
