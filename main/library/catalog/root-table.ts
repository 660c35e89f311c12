import type { DatabaseSync } from 'node:sqlite';
import type { Root, RootState } from '../../../preload/contract/index.ts';
import { isFileVisible } from './visible-photos.ts';

export interface RootRow {
  readonly id: number;
  readonly path: string;
  readonly state: RootState;
  readonly reason: string | null;
}

/** The folders a person added. */
export class RootTable {
  readonly #database: DatabaseSync;

  #onChange: () => void = () => {};

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Has `listener` told, from now on, when a folder comes, goes, changes its state or was looked through. */
  listen(listener: () => void): void {
    this.#onChange = listener;
  }

  list(): RootRow[] {
    return this.#database
      .prepare('SELECT id, path, state, reason FROM roots ORDER BY path')
      .all() as unknown as RootRow[];
  }

  find(id: number): RootRow | null {
    return this.list().find((root) => root.id === id) ?? null;
  }

  add(path: string): number {
    const result = this.#database
      .prepare('INSERT INTO roots (path, added_at) VALUES (?, ?)')
      .run(path, new Date().toISOString());
    this.#onChange();
    return Number(result.lastInsertRowid);
  }

  /** Takes the folder and its files out; the photos stay until they are swept. */
  remove(id: number): void {
    this.#database.prepare('DELETE FROM roots WHERE id = ?').run(id);
    this.#onChange();
  }

  /**
   * What would leave the library with a folder. Photos count once, however many copies of them lie in it.
   *
   * @returns `files` of the folder; `photos` that lie nowhere else; `elsewhere` those that other folders hold too
   */
  countRemoval(id: number): { files: number; photos: number; elsewhere: number } {
    const counts = this.#database
      .prepare(
        `WITH mine AS (
           SELECT DISTINCT photo_id AS photo,
                  EXISTS (SELECT 1 FROM files AS other
                          WHERE other.photo_id = files.photo_id AND other.root_id <> files.root_id) AS is_elsewhere
           FROM files WHERE root_id = ?1 AND photo_id IS NOT NULL
         )
         SELECT (SELECT count(*) FROM files WHERE root_id = ?1) AS files,
                count(*) - coalesce(sum(is_elsewhere), 0) AS photos,
                coalesce(sum(is_elsewhere), 0) AS elsewhere
         FROM mine`,
      )
      .get(id);
    return counts as unknown as { files: number; photos: number; elsewhere: number };
  }

  setState(id: number, state: RootState, reason: string | null): void {
    this.#database.prepare('UPDATE roots SET state = ?, reason = ? WHERE id = ?').run(state, reason, id);
    this.#onChange();
  }

  markScanned(id: number, at: string): void {
    this.#database.prepare('UPDATE roots SET scanned_at = ? WHERE id = ?').run(at, id);
    this.#onChange();
  }

  /**
   * Every folder with its counts, for people. The files are gone through in the order they lie in, and a folder's
   * photos are its files less those that hold a photo once more: 0.1 s at 450,000 files, where counting distinct
   * photos by folder takes a whole one.
   */
  overview(): Root[] {
    return this.#database
      .prepare(
        `WITH counted AS (
           SELECT root_id, count(*) AS files, count(photo_id) AS with_photo, sum(needs_reading) AS pending,
                  count(missing_since) AS missing,
                  sum(missing_since IS NOT NULL AND is_kept = 1) AS kept
           FROM files NOT INDEXED WHERE ${isFileVisible} GROUP BY root_id
         ), shared AS (
           SELECT photo_id FROM files WHERE photo_id IS NOT NULL AND ${isFileVisible} GROUP BY photo_id HAVING count(*) > 1
         ), repeated AS (
           SELECT root_id, sum(copies - 1) AS files FROM (
             SELECT root_id, count(*) AS copies FROM files WHERE photo_id IN shared GROUP BY root_id, photo_id)
           GROUP BY root_id
         ), failed AS (
           SELECT files.root_id, count(*) AS files
           FROM failures CROSS JOIN files ON files.id = failures.file_id
           WHERE files.needs_reading = 0 GROUP BY files.root_id
         )
         SELECT roots.id, roots.path, roots.state, roots.reason, roots.scanned_at AS scannedAt,
                coalesce(counted.files, 0) AS files,
                coalesce(counted.with_photo, 0) - coalesce(repeated.files, 0) AS photos,
                coalesce(counted.pending, 0) AS pending,
                coalesce(failed.files, 0) AS failed,
                coalesce(counted.missing, 0) AS missing,
                coalesce(counted.kept, 0) AS kept
         FROM roots
         LEFT JOIN counted ON counted.root_id = roots.id
         LEFT JOIN repeated ON repeated.root_id = roots.id
         LEFT JOIN failed ON failed.root_id = roots.id
         ORDER BY roots.path`,
      )
      .all() as unknown as Root[];
  }
}
