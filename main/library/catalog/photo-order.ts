import type { DatabaseSync } from 'node:sqlite';
import { type PhotoFilter, passesAll } from './photo-filters.ts';
import { isVisible } from './visible-photos.ts';

/** What the layout of a list needs of a photo. A tuple: a list may hold hundreds of thousands of them. */
export type PlacedPhoto = readonly [id: number, takenLocal: string, width: number, height: number];

/** The visible photos that pass all filters, newest first. Without filters 100,000 of them take some 80 ms. */
export function photosNewestFirst(database: DatabaseSync, filters: readonly PhotoFilter[]): PlacedPhoto[] {
  const { sql, values } = passesAll(database, filters);
  const statement = database.prepare(
    `SELECT id, taken_local, width, height FROM photos WHERE ${isVisible} AND ${sql}
     ORDER BY taken_local DESC, hash`,
  );
  statement.setReturnArrays(true);
  return statement.all(...values) as unknown as PlacedPhoto[];
}

/** The visible ones of some photos, by content hash. */
export function placedPhotos(database: DatabaseSync, hashes: readonly string[]): Map<string, PlacedPhoto> {
  const statement = database.prepare(
    `SELECT photos.hash, photos.id, taken_local, width, height
     FROM json_each(?) AS wanted JOIN photos ON photos.hash = wanted.value WHERE ${isVisible}`,
  );
  statement.setReturnArrays(true);
  const rows = statement.all(JSON.stringify(hashes)) as unknown as [string, ...PlacedPhoto][];
  return new Map(rows.map(([hash, ...placed]) => [hash, placed]));
}

/** Those of some photos, by content hash, that are visible. */
export function visibleAmongHashes(database: DatabaseSync, hashes: readonly string[]): Set<string> {
  // The place in the list rather than the hash: SQLite need not hand 64 letters back for each of them.
  const statement = database.prepare(
    `SELECT wanted.key FROM json_each(?) AS wanted CROSS JOIN photos ON photos.hash = wanted.value WHERE ${isVisible}`,
  );
  statement.setReturnArrays(true);
  const rows = statement.all(JSON.stringify(hashes)) as unknown as [number][];
  return new Set(rows.map(([index]) => hashes[index] ?? ''));
}

/**
 * The highest number of the photos that were in the catalogue at a moment and still are; 0 when there is none.
 *
 * SQLite gives the highest number away again when its photo is gone. A photo's number is above those of all that
 * were there when it came, so a number kept since `at` still means the same photo exactly if it is not above this.
 *
 * @param at ISO 8601
 */
export function lastIdSince(database: DatabaseSync, at: string): number {
  const row = database.prepare('SELECT id FROM photos WHERE added_at <= ? ORDER BY id DESC LIMIT 1').get(at);
  return Number(row?.['id'] ?? 0);
}

/**
 * A moment for `lastIdSince` at which every photo of now was there: now, or when the newest photo came where a clock
 * that was ahead says that it is yet to come. ISO 8601.
 */
export function thisMoment(database: DatabaseSync): string {
  const newest = database.prepare('SELECT added_at FROM photos ORDER BY id DESC LIMIT 1').get();
  const now = new Date().toISOString();
  const came = String(newest?.['added_at'] ?? '');
  if (came > now) return came;
  return now;
}

/** Those of some photos, by number, that are visible; each once, by number. */
export function visibleAmong(database: DatabaseSync, ids: readonly number[]): number[] {
  const statement = database.prepare(
    `SELECT id FROM photos WHERE id IN (SELECT value FROM json_each(?)) AND ${isVisible} ORDER BY id`,
  );
  statement.setReturnArrays(true);
  return (statement.all(JSON.stringify(ids)) as unknown as [number][]).map(([id]) => id);
}

/** The content hashes of photos by their numbers, in the same order; those that are gone are left out. */
export function hashesOf(database: DatabaseSync, ids: readonly number[]): string[] {
  const statement = database.prepare(
    'SELECT photos.hash FROM json_each(?) AS wanted CROSS JOIN photos ON photos.id = wanted.value',
  );
  statement.setReturnArrays(true);
  return (statement.all(JSON.stringify(ids)) as unknown as [string][]).map(([hash]) => hash);
}
