import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { asRead, type ReadFile, valuesAsRead } from './as-read.ts';

/** One file that waits to be read. */
export interface FileToRead extends ReadFile {
  readonly rootId: number;
  readonly rootPath: string;
  /** Absolute. */
  readonly path: string;
  /** Absolute path of its .xmp companion, if it has one. */
  readonly sidecarPath: string | null;
  /** The photo this file held when it was last read. */
  readonly photoId: number | null;
  /** Times the reader died with this file alone in its hands. */
  readonly strikes: number;
}

/** How reading a file changed the library. */
export type ReadOutcome = 'added' | 'updated' | 'moved' | 'unchanged';

const waiting = `files.needs_reading = 1 AND files.missing_since IS NULL AND roots.state <> 'offline'`;

/**
 * The work of ingest, derived from the file table: files whose content is not known yet. Nothing here is a
 * queue that could be lost; a killed process finds the same list again.
 */
export class ReadingList {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  count(): number {
    const row = this.#database
      .prepare(`SELECT count(*) AS files FROM files JOIN roots ON roots.id = files.root_id WHERE ${waiting}`)
      .get();
    return Number(row?.['files'] ?? 0);
  }

  /** The next files by number, starting after `afterId`; at most `limit`. */
  next(afterId: number, limit: number): FileToRead[] {
    const rows = this.#database
      .prepare(
        `SELECT files.id, files.root_id, roots.path AS root_path, files.path, files.size_bytes, files.mtime_ms,
                files.sidecar, files.sidecar_mtime_ms, files.photo_id, files.strikes
         FROM files JOIN roots ON roots.id = files.root_id
         WHERE ${waiting} AND files.id > ? ORDER BY files.id LIMIT ?`,
      )
      .all(afterId, limit);
    return rows.map((row) => {
      const rootPath = String(row['root_path']);
      return {
        id: Number(row['id']),
        rootId: Number(row['root_id']),
        rootPath,
        path: join(rootPath, String(row['path'])),
        sizeBytes: Number(row['size_bytes']),
        mtimeMs: Number(row['mtime_ms']),
        sidecarPath: row['sidecar'] === null ? null : join(rootPath, String(row['sidecar'])),
        sidecarMtimeMs: row['sidecar_mtime_ms'] === null ? null : Number(row['sidecar_mtime_ms']),
        photoId: row['photo_id'] === null ? null : Number(row['photo_id']),
        strikes: Number(row['strikes']),
      };
    });
  }

  /** Puts one file of each of these photos back on the list; one with a sidecar, which says most, if there is one. */
  rereadPhotos(hashes: Iterable<string>): void {
    const statement = this.#database.prepare(
      `UPDATE files SET needs_reading = 1 WHERE id = (
         SELECT files.id FROM files
         JOIN photos ON photos.id = files.photo_id JOIN roots ON roots.id = files.root_id
         WHERE photos.hash = ? AND files.missing_since IS NULL AND roots.state <> 'offline'
         ORDER BY files.sidecar IS NULL, files.id LIMIT 1)`,
    );
    for (const hash of hashes) statement.run(hash);
  }

  /**
   * Links a file that was read to its photo. One that has changed since, or whose sidecar has, stays on the list.
   * When the photo had a file that is missing now, this one is it, moved: the missing one is dropped.
   *
   * @returns null when the file was taken out of the library meanwhile
   */
  finish(file: FileToRead, photoId: number): ReadOutcome | null {
    this.#database.prepare('DELETE FROM failures WHERE file_id = ?').run(file.id);
    const { changes } = this.#database
      .prepare(`UPDATE files SET photo_id = ?, strikes = 0, needs_reading = NOT ${asRead} WHERE id = ?`)
      .run(photoId, ...valuesAsRead(file), file.id);
    if (changes === 0) return null;
    if (file.photoId === photoId) return 'unchanged';
    if (file.photoId !== null) return 'updated';
    const moved = this.#database
      .prepare(
        `DELETE FROM files WHERE id = (
           SELECT id FROM files WHERE photo_id = ? AND missing_since IS NOT NULL AND id <> ? ORDER BY id LIMIT 1)`,
      )
      .run(photoId, file.id);
    return moved.changes > 0 ? 'moved' : 'added';
  }

  /** The file turned out to be no picture and is not named like one: it holds no photo, and that is no failure. */
  setAsNoPicture(file: FileToRead): void {
    this.#database.prepare('DELETE FROM failures WHERE file_id = ?').run(file.id);
    this.#database
      .prepare(`UPDATE files SET photo_id = NULL, needs_reading = NOT ${asRead} WHERE id = ?`)
      .run(...valuesAsRead(file), file.id);
  }

  /** Counts a death of the reader against a file that was alone in its hands. Returns the strikes so far. */
  strike(file: FileToRead): number {
    const row = this.#database
      .prepare('UPDATE files SET strikes = strikes + 1 WHERE id = ? RETURNING strikes')
      .get(file.id);
    return Number(row?.['strikes'] ?? 0);
  }
}
