import { join } from 'node:path';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

/** One file that holds a photo. */
export interface PhotoPlace {
  readonly file: number;
  readonly photoId: number;
  /** The photo's content hash. */
  readonly hash: string;
  /** Absolute, in the platform's own spelling. */
  readonly path: string;
  readonly root: number;
  readonly rootPath: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
  /** Whether it could not be reached when it was last looked for. */
  readonly offline: boolean;
  /** Whether its root is away, which says nothing about the file. */
  readonly rootIsAway: boolean;
  /** Whether it may hold something else by now: it is to be read again. */
  readonly needsReading: boolean;
}

const columns = `files.id, files.photo_id, photos.hash, files.path, files.root_id, roots.path AS root_path,
  files.size_bytes, files.mtime_ms, files.needs_reading, files.missing_since IS NOT NULL AS missing,
  roots.state = 'offline' AS root_is_away`;
const tables = 'files JOIN roots ON roots.id = files.root_id JOIN photos ON photos.id = files.photo_id';

/** The files of photos, photo by photo: of each those that can be reached first, then by path. */
export function placesOf(database: DatabaseSync, photoIds: readonly number[]): PhotoPlace[] {
  return database
    .prepare(
      `SELECT ${columns} FROM json_each(?) AS wanted CROSS JOIN ${tables} AND files.photo_id = wanted.value
       ORDER BY wanted.key, root_is_away OR missing, roots.path, files.path`,
    )
    .all(JSON.stringify(photoIds))
    .map(toPlace);
}

/** A file by its number; null when the library has no such file or it holds no photo. */
export function placeOfFile(database: DatabaseSync, file: number): PhotoPlace | null {
  const row = database.prepare(`SELECT ${columns} FROM ${tables} WHERE files.id = ?`).get(file);
  return row ? toPlace(row) : null;
}

function toPlace(row: Record<string, SQLOutputValue>): PhotoPlace {
  const rootPath = String(row['root_path']);
  const rootIsAway = row['root_is_away'] === 1;
  return {
    file: Number(row['id']),
    photoId: Number(row['photo_id']),
    hash: String(row['hash']),
    path: join(rootPath, ...String(row['path']).split('/')),
    root: Number(row['root_id']),
    rootPath,
    sizeBytes: Number(row['size_bytes']),
    mtimeMs: Number(row['mtime_ms']),
    offline: rootIsAway || row['missing'] === 1,
    rootIsAway,
    needsReading: row['needs_reading'] === 1,
  };
}

/** How many files hold any of some photos. */
export function countFilesOf(database: DatabaseSync, photoIds: readonly number[]): number {
  const row = database
    .prepare('SELECT count(*) AS files FROM files WHERE photo_id IN (SELECT value FROM json_each(?))')
    .get(JSON.stringify(photoIds));
  return Number(row?.['files'] ?? 0);
}
