import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { inPages } from '../catalog/hash-pages.ts';
import { effectiveRating, isFavourite } from '../catalog/mark-table.ts';
import { hashesOf, photosNewestFirst } from '../catalog/photo-order.ts';
import { ViewTable } from '../catalog/view-table.ts';

/** A file that holds a photo, as the library knows it. */
export interface PhotoFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
}

/** Photos without a vector in some table. */
export interface PhotosToLearn {
  /** Every photo there is. */
  readonly all: number;
  /** Those without, in the order in which they are to get one. */
  readonly hashes: readonly string[];
}

/** Photos that are equally dear, the newest first. */
interface Rank {
  readonly viewed: string[];
  readonly others: string[];
}

/**
 * The photos that lack a vector: those with a heart first, then those with stars, the most first, then those in albums
 * that were filled by hand, then all others. In each those that were looked at come first, the most often first, and then the
 * newest.
 *
 * @param isLearnt whether a photo, by its content hash, has one or cannot get one now
 */
export async function photosToLearn(
  database: DatabaseSync,
  isLearnt: (hash: string) => boolean,
): Promise<PhotosToLearn> {
  const newestFirst = photosNewestFirst(database, []);
  const rankOf = dearPhotos(database);
  const views = new ViewTable(database).mostViewed();
  const ranks: Rank[] = [];
  for await (const ids of inPages(newestFirst.map(([id]) => String(id)))) {
    const numbers = ids.map(Number);
    const hashes = hashesOf(database, numbers);
    for (const hash of hashes) {
      if (isLearnt(hash)) continue;
      const rank = rankOf.get(hash) ?? 0;
      ranks[rank] ??= { viewed: [], others: [] };
      ranks[rank][views.has(hash) ? 'viewed' : 'others'].push(hash);
    }
  }
  const mostFirst = (hashes: string[]) => hashes.sort((a, b) => views.get(b)! - views.get(a)!);
  return {
    all: newestFirst.length,
    hashes: ranks.toReversed().flatMap((rank) => (rank ? [...mostFirst(rank.viewed), ...rank.others] : [])),
  };
}

/** How dear photos are to a person, 1–7, by content hash; those of which they said nothing are not in it. */
function dearPhotos(database: DatabaseSync): Map<string, number> {
  const rows = database
    .prepare(
      `SELECT photos.hash, ${isFavourite} AS heart, coalesce(${effectiveRating}, 0) AS stars
       FROM photos WHERE photos.rating > 0 OR photos.hash IN (SELECT hash FROM marks)
         OR photos.hash IN (SELECT hash FROM album_photos)`,
    )
    .all();
  return new Map(rows.map((row) => [String(row['hash']), row['heart'] === 1 ? 7 : 1 + Number(row['stars'])]));
}

/** Where a photo lies now: nothing in folders that are away. */
export function filesOfPhoto(database: DatabaseSync, hash: string): PhotoFile[] {
  return database
    .prepare(
      `SELECT roots.path AS root, files.path, files.size_bytes, files.mtime_ms
       FROM photos JOIN files ON files.photo_id = photos.id JOIN roots ON roots.id = files.root_id
       WHERE photos.hash = ? AND files.missing_since IS NULL AND roots.state <> 'offline' ORDER BY files.id`,
    )
    .all(hash)
    .map((row) => ({
      path: join(String(row['root']), String(row['path'])),
      sizeBytes: Number(row['size_bytes']),
      mtimeMs: Number(row['mtime_ms']),
    }));
}

/** Whether a photo lies in a folder that is away and may come back. */
export function isAway(database: DatabaseSync, hash: string): boolean {
  const row = database
    .prepare(
      `SELECT 1 FROM photos JOIN files ON files.photo_id = photos.id JOIN roots ON roots.id = files.root_id
       WHERE photos.hash = ? AND roots.state = 'offline' LIMIT 1`,
    )
    .get(hash);
  return row !== undefined;
}
