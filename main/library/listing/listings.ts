import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import {
  EideticError,
  type Listing,
  type Match,
  type ParsedInput,
  type PhotoSelection,
  type PhotoTile,
} from '../../../preload/contract/index.ts';
import { catalogueContents } from '../catalog/catalogue-contents.ts';
import { lastIdSince, thisMoment, visibleAmong } from '../catalog/photo-order.ts';
import { photoTiles } from '../catalog/photo-tiles.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { listEverything, listSearch } from './make-list.ts';
import type { PhotoList } from './photo-list.ts';
import { indexesIn, type Run, runsOf } from './runs.ts';

/** Windows keep the ones they show; typing opens one with every few letters. The one not used for longest goes. */
const mostListings = 64;

interface OpenListing {
  readonly list: PhotoList;
  /** When its photos were looked up; ISO 8601. */
  readonly openedAt: string;
}

interface ListingsOptions {
  readonly database: DatabaseSync;
  readonly engine: SearchEngine;
  /** Those before a change of the model: the lists that windows look at stay. */
  readonly following?: Listings | undefined;
}

/**
 * The lists of photos that windows are looking at, kept in memory.
 *
 * ## What a list says when the library has changed
 * A list never changes: photos that came since are not in it, and those that are hidden or that no file holds any
 * more stay in their places, so that what is on the screen does not jump. A window opens it anew when it is told
 * that the library changed. Only when a photo was swept from the catalogue can its place not be filled any more:
 * then the list is out of date, and says so.
 */
export class Listings {
  readonly #options: ListingsOptions;
  readonly #open: Map<string, OpenListing>;
  /** Every photo, as of the catalogue's contents: two windows share it. */
  #everything: (OpenListing & { readonly contents: string }) | null = null;

  constructor({ following, ...options }: ListingsOptions) {
    this.#options = options;
    this.#open = following ? following.#open : new Map();
  }

  /** Lists every photo before a window asks for it. */
  warm(): void {
    const { database } = this.#options;
    this.#listEverything(thisMoment(database));
  }

  /** @throws EideticError as `SearchEngine` */
  async open({ search }: ParsedInput<'listing.open'>): Promise<Listing> {
    const { database } = this.#options;
    const made = search ? await listSearch(search, this.#options) : null;
    // After the search: photos that came while it was thought about may be in its list.
    const openedAt = thisMoment(database);
    const opened = made ? { list: made.list, openedAt } : this.#listEverything(openedAt);
    const listing = randomUUID();
    this.#keep(listing, opened);
    const { ids, aspects, sections } = opened.list;
    return { listing, total: ids.length, sections: [...sections], aspects, search: made?.summary ?? null };
  }

  /**
   * Keeps a list that was made elsewhere, and returns its id.
   *
   * @param openedAt when its photos were looked up, as `thisMoment` says it
   */
  keep(list: PhotoList, openedAt: string): string {
    const listing = randomUUID();
    this.#keep(listing, { list, openedAt });
    return listing;
  }

  /** @throws EideticError `listing.expired` */
  rows(listing: string, offset: number, limit: number): PhotoTile[] {
    const { database } = this.#options;
    const { list, openedAt } = this.#find(listing);
    const ids = [...list.ids.subarray(offset, offset + limit)];
    const lastId = lastIdSince(database, openedAt);
    const tiles = photoTiles(database, ids);
    return ids.map((id, index) => {
      const tile = id <= lastId ? tiles.get(id) : undefined;
      if (!tile) throw this.#expire(listing);
      const { id: _, ...shown } = tile;
      return { ...shown, match: list.matches?.at(offset + index) ?? null };
    });
  }

  /** Where a photo stands; null when it is not in the list. @throws EideticError `listing.expired` */
  indexOf(listing: string, photoId: number | null): number | null {
    const { list, openedAt } = this.#find(listing);
    if (photoId === null || photoId > lastIdSince(this.#options.database, openedAt)) return null;
    const index = list.ids.indexOf(photoId);
    return index < 0 ? null : index;
  }

  /** How a photo answers the search of a list; null when it is not in it or nothing was searched for. */
  matchOf(listing: string, photoId: number): Match | null {
    const index = this.indexOf(listing, photoId);
    return index === null ? null : (this.#find(listing).list.matches?.at(index) ?? null);
  }

  /**
   * The runs of a list that hold photos.
   *
   * @param photoIds as `selected` gives them
   * @throws EideticError `listing.expired`
   */
  runsWith(listing: string, photoIds: readonly number[]): [number, number][] {
    const { ids } = this.#find(listing).list;
    const chosen = new Set(photoIds);
    return runsOf(ids.length, (index) => chosen.has(ids[index] ?? 0));
  }

  /** The numbers of the visible photos of a selection, each once. @throws EideticError `listing.expired` */
  selected(selection: PhotoSelection): number[] {
    const { database } = this.#options;
    if ('listing' in selection) return this.#selectedIn(selection.listing, selection.runs);
    const find = database.prepare('SELECT id FROM photos WHERE hash = ?');
    const ids = selection.photos.flatMap((photo) => Number(find.get(photo)?.['id'] ?? 0) || []);
    return visibleAmong(database, ids);
  }

  #selectedIn(listing: string, runs: readonly Run[]): number[] {
    const { database } = this.#options;
    const { list, openedAt } = this.#find(listing);
    const lastId = lastIdSince(database, openedAt);
    const ids = indexesIn(runs, list.ids.length).map((index) => list.ids[index] ?? 0);
    return visibleAmong(
      database,
      ids.filter((id) => id <= lastId),
    );
  }

  #listEverything(openedAt: string): OpenListing {
    const { database } = this.#options;
    const contents = catalogueContents(database);
    if (this.#everything?.contents !== contents) {
      this.#everything = { list: listEverything(database), openedAt, contents };
    }
    return this.#everything;
  }

  #find(listing: string): OpenListing {
    const opened = this.#open.get(listing);
    if (!opened) throw new EideticError('listing.expired');
    this.#keep(listing, opened);
    return opened;
  }

  #keep(listing: string, opened: OpenListing): void {
    this.#open.delete(listing);
    this.#open.set(listing, opened);
    const [oldest] = this.#open.keys();
    if (this.#open.size > mostListings && oldest !== undefined) this.#open.delete(oldest);
  }

  #expire(listing: string): EideticError {
    this.#open.delete(listing);
    return new EideticError('listing.expired');
  }
}
