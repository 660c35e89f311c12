import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import { byteOfAspect } from '../../../preload/contract/index.ts';
import { catalogueContents } from './catalogue-contents.ts';
import { thisMoment } from './photo-order.ts';
import { isVisible } from './visible-photos.ts';

/** The visible photos by content hash, for those who must look at every one of them. */
export interface VisiblePhotos {
  /** When they were looked up; ISO 8601. For `lastIdSince`. */
  readonly at: string;
  /** Where a photo stands in `ids` and `aspects`. */
  readonly places: ReadonlyMap<string, number>;
  /** The catalogue's numbers. */
  readonly ids: Int32Array;
  /** Width ÷ height, see `byteOfAspect`. */
  readonly aspects: Uint8Array;
}

/** Some 10 ms a page. */
const photosPerPage = 5_000;

/**
 * Keeps who is visible while nobody writes to the catalogue. At 100,000 photos looking them up takes 0.2 s, in pages
 * with a turn for everybody else between.
 */
export class VisibleIndex {
  readonly #database: DatabaseSync;
  #kept: { readonly contents: string; readonly photos: VisiblePhotos } | null = null;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async photos(): Promise<VisiblePhotos> {
    const contents = catalogueContents(this.#database);
    if (this.#kept?.contents === contents) return this.#kept.photos;
    const photos = await lookUp(this.#database);
    // What was written meanwhile is in some pages and not in others: good enough once, not to be kept.
    const isWhole = catalogueContents(this.#database) === contents;
    this.#kept = isWhole ? { contents, photos } : null;
    return photos;
  }

  /** Does something that writes, and that no photo's visibility depends on. Returns what `write` returns. */
  keptAcross<Result>(write: () => Result): Result {
    const wasFresh = this.#kept?.contents === catalogueContents(this.#database);
    const result = write();
    if (this.#kept && wasFresh) this.#kept = { ...this.#kept, contents: catalogueContents(this.#database) };
    return result;
  }

  /** Frees the memory. */
  forget(): void {
    this.#kept = null;
  }
}

async function lookUp(database: DatabaseSync): Promise<VisiblePhotos> {
  const at = thisMoment(database);
  const statement = database.prepare(
    `SELECT hash, id, width, height FROM photos WHERE hash > ? AND ${isVisible} ORDER BY hash LIMIT ?`,
  );
  statement.setReturnArrays(true);
  const places = new Map<string, number>();
  const ids: number[] = [];
  const aspects: number[] = [];
  for (let after = ''; ; ) {
    const page = statement.all(after, photosPerPage) as unknown as [string, number, number, number][];
    for (const [hash, id, width, height] of page) {
      places.set(hash, ids.length);
      ids.push(id);
      aspects.push(byteOfAspect(width / height));
    }
    const last = page.at(-1);
    if (!last || page.length < photosPerPage) break;
    after = last[0];
    await breathe();
  }
  return { at, places, ids: Int32Array.from(ids), aspects: Uint8Array.from(aspects) };
}
