import type { DatabaseSync } from 'node:sqlite';
import type { Root, RootState } from '../../../preload/contract/index.ts';

export interface RootRow {
  readonly id: number;
  readonly path: string;
  readonly state: RootState;
  readonly reason: string | null;
}

/** The folders a person added. */
export class RootTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
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
    return Number(result.lastInsertRowid);
  }

  /** Takes the folder and its files out; the photos stay until they are swept. */
  remove(id: number): void {
    this.#database.prepare('DELETE FROM roots WHERE id = ?').run(id);
  }

  setState(id: number, state: RootState, reason: string | null): void {
    this.#database.prepare('UPDATE roots SET state = ?, reason = ? WHERE id = ?').run(state, reason, id);
  }

  markScanned(id: number, at: string): void {
    this.#database.prepare('UPDATE roots SET scanned_at = ? WHERE id = ?').run(at, id);
  }

  /** Every folder with its counts, for people. */
  overview(): Root[] {
    return this.#database
      .prepare(
        `SELECT roots.id, roots.path, roots.state, roots.reason, roots.scanned_at AS scannedAt,
                count(files.id) AS files,
                count(DISTINCT files.photo_id) AS photos,
                count(CASE WHEN files.needs_reading = 1 THEN 1 END) AS pending,
                count(failures.file_id) AS failed,
                count(files.missing_since) AS missing
         FROM roots
         LEFT JOIN files ON files.root_id = roots.id
         LEFT JOIN failures ON failures.file_id = files.id AND files.needs_reading = 0
         GROUP BY roots.id ORDER BY roots.path`,
      )
      .all() as unknown as Root[];
  }
}
