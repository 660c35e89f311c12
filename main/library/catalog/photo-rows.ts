import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { type TakenAt, takenAtSource } from '../../../preload/contract/index.ts';
import { filtersMetByFile, type WrittenFilter } from './photo-filters.ts';
import { isVisible } from './visible-photos.ts';

/** What a page of results shows of a photo besides its relevance. */
export interface PhotoRow {
  /** Absolute, in the platform's own spelling. */
  readonly path: string;
  readonly takenAt: TakenAt;
  /** Whether no place of the photo can be reached now. */
  readonly offline: boolean;
}

/** One file of a photo. */
interface Place extends PhotoRow {
  readonly filtersMet: number;
}

/**
 * Where photos lie and when they were taken, by content hash. Of several places the one that meets most of the
 * `folder:` and `ext:` filters is preferred, then one that can be reached, then the first by path. Photos that no
 * file holds are left out.
 */
export function photoRows(
  database: DatabaseSync,
  hashes: readonly string[],
  filters: readonly WrittenFilter[] = [],
): Map<string, PhotoRow> {
  const filtersMet = filtersMetByFile(database, filters);
  const rows = database
    .prepare(
      `SELECT photos.hash, photos.taken_local, photos.taken_offset_minutes, photos.taken_source,
              roots.path AS root, files.path,
              roots.state = 'offline' OR files.missing_since IS NOT NULL AS away,
              ${filtersMet.sql} AS filters_met
       FROM json_each(?) AS wanted
       JOIN photos ON photos.hash = wanted.value
       JOIN files ON files.photo_id = photos.id
       JOIN roots ON roots.id = files.root_id`,
    )
    .all(...filtersMet.values, JSON.stringify(hashes));
  const found = new Map<string, Place>();
  const reachable = new Set<string>();
  for (const row of rows) {
    const hash = String(row['hash']);
    const offset = row['taken_offset_minutes'];
    const place: Place = {
      path: join(String(row['root']), ...String(row['path']).split('/')),
      takenAt: {
        local: String(row['taken_local']),
        offsetMinutes: offset === null ? null : Number(offset),
        source: takenAtSource.parse(row['taken_source']),
      },
      offline: Number(row['away']) === 1,
      filtersMet: Number(row['filters_met']),
    };
    if (!place.offline) reachable.add(hash);
    const other = found.get(hash);
    if (!other || isBetter(place, other)) found.set(hash, place);
  }
  return new Map(
    Array.from(found, ([hash, { path, takenAt }]) => [
      hash,
      { path, takenAt, offline: !reachable.has(hash) },
    ]),
  );
}

/** When each of some photos was taken (local time, for sorting), by content hash; only visible ones. */
export function photoDates(database: DatabaseSync, hashes: Iterable<string>): Map<string, string> {
  const statement = database.prepare(
    `SELECT photos.hash, photos.taken_local FROM json_each(?) AS wanted JOIN photos ON photos.hash = wanted.value
     WHERE ${isVisible}`,
  );
  statement.setReturnArrays(true);
  return new Map(statement.all(JSON.stringify([...hashes])) as unknown as [string, string][]);
}

function isBetter(place: Place, other: Place): boolean {
  if (place.filtersMet !== other.filtersMet) return place.filtersMet > other.filtersMet;
  return place.offline === other.offline ? place.path < other.path : !place.offline;
}
