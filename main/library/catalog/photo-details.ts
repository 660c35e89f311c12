import { basename } from 'node:path';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { PhotoDetails } from '../../../preload/contract/index.ts';
import { FailureTable } from './failure-table.ts';
import { placesOf } from './photo-places.ts';
import { tagsOfPhoto } from './photo-tags.ts';
import { type Tile, tileColumns, tileOf } from './photo-tiles.ts';
import { veiledPhotos } from './veiled-photos.ts';

/** All that is known of a photo by its content hash; null when no file holds such a photo. */
export function photoDetails(
  database: DatabaseSync,
  hash: string,
): (Tile & Omit<PhotoDetails, 'match'>) | null {
  const row = database.prepare(`SELECT photos.*, ${tileColumns} FROM photos WHERE photos.hash = ?`).get(hash);
  if (!row) return null;
  const places = placesOf(database, [Number(row['id'])]);
  const [best] = places;
  if (!best) return null;
  const keywords = database
    .prepare('SELECT DISTINCT keyword FROM keywords WHERE photo_id = ? ORDER BY keyword')
    .all(Number(row['id']));
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  const number = (name: string) => numberOrNull(row[name]);
  return {
    ...tileOf(
      row,
      { name: basename(best.path), offline: best.offline },
      veiledPhotos(database).has(Number(row['id'])),
    ),
    width: Number(row['width']),
    height: Number(row['height']),
    sizeBytes: Number(row['size_bytes']),
    camera: text('camera'),
    lens: text('lens'),
    exposureSeconds: number('exposure_seconds'),
    fNumber: number('f_number'),
    iso: number('iso'),
    focalLengthMm: number('focal_length_mm'),
    latitude: number('latitude'),
    longitude: number('longitude'),
    altitudeMetres: number('altitude_m'),
    keywords: keywords.map(({ keyword }) => String(keyword)),
    tags: tagsOfPhoto(database, hash),
    isCutOff: new FailureTable(database).isCutOff(Number(row['id'])),
    files: places.map(({ file, path, root, offline }) => ({ file, path, root, offline })),
  };
}

function numberOrNull(value: SQLOutputValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
