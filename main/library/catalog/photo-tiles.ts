import { posix } from 'node:path';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type PhotoTile, takenAtSource } from '../../../preload/contract/index.ts';
import { effectiveRating, isFavourite } from './mark-table.ts';
import { veiledPhotos } from './veiled-photos.ts';

/** What a grid shows of one photo, and the catalogue's own number for it. */
export interface Tile extends Omit<PhotoTile, 'match'> {
  readonly id: number;
}

export const tileColumns = `photos.id, photos.hash, photos.kind, photos.thumbhash,
  photos.taken_local, photos.taken_offset_minutes, photos.taken_source,
  ${effectiveRating} AS rating, ${isFavourite} AS favourite`;

/** Which of a photo's files its name is taken from: one that can be reached, and of those the first by path. */
const bestFirst = `ORDER BY roots.state = 'offline' OR files.missing_since IS NOT NULL, roots.path, files.path`;

/**
 * Tiles by number. A photo that no file holds any more is still told until it is swept, as one that is away.
 * Photos that the catalogue does not know are left out.
 */
export function photoTiles(database: DatabaseSync, ids: readonly number[]): Map<number, Tile> {
  const photo = database.prepare(`SELECT ${tileColumns} FROM photos WHERE id = ?`);
  const place = database.prepare(
    `SELECT files.path, roots.state = 'offline' OR files.missing_since IS NOT NULL AS away
     FROM files JOIN roots ON roots.id = files.root_id WHERE files.photo_id = ? ${bestFirst} LIMIT 1`,
  );
  const veiled = veiledPhotos(database);
  const tiles = new Map<number, Tile>();
  for (const id of ids) {
    const row = photo.get(id);
    if (row) tiles.set(id, tileOf(row, namedFor(place.get(id)), veiled.has(id)));
  }
  return tiles;
}

type Row = Record<string, SQLOutputValue>;

interface Name {
  /** The file's, without its folders. */
  readonly name: string;
  readonly offline: boolean;
}

function namedFor(place: Row | undefined): Name | null {
  return place ? { name: posix.basename(String(place['path'])), offline: place['away'] === 1 } : null;
}

/**
 * @param row with `tileColumns`
 * @param best the file it is named for; null when no file holds the photo
 */
export function tileOf(row: Row, best: Name | null, veiled: boolean): Tile {
  const hash = String(row['hash']);
  const kind = String(row['kind']);
  const offset = row['taken_offset_minutes'];
  return {
    id: Number(row['id']),
    photo: hash,
    thumbhash: Buffer.from(row['thumbhash'] as Uint8Array).toString('base64'),
    name: best?.name ?? `${hash.slice(0, 8)}.${kind}`,
    kind,
    takenAt: {
      local: String(row['taken_local']),
      offsetMinutes: offset === null ? null : Number(offset),
      source: takenAtSource.parse(row['taken_source']),
    },
    offline: best?.offline ?? true,
    rating: row['rating'] === null ? null : Number(row['rating']),
    favourite: row['favourite'] === 1,
    veiled,
  };
}
