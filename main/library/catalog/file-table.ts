import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { inTransaction } from './transaction.ts';

/** A file as a look at the disk found it. */
export interface SeenFile {
  /** Relative to its root, with '/'. */
  readonly path: string;
  readonly sizeBytes: number;
  /** As the file system gives it: whole and broken milliseconds since 1970. */
  readonly mtimeMs: number;
  /** Its .xmp companion, relative to the root. */
  readonly sidecar: string | null;
  readonly sidecarMtimeMs: number | null;
}

/** A file as the catalogue knows it. A tuple: a look at a large root loads hundreds of thousands of them. */
export type KnownFile = readonly [
  path: string,
  sizeBytes: number,
  mtimeMs: number,
  sidecar: string | null,
  sidecarMtimeMs: number | null,
  isMissing: 0 | 1,
];

export interface FileChanges {
  /** New and changed files: they become work. */
  readonly toRead: readonly SeenFile[];
  /** Missing files that are back as they were. */
  readonly returned: readonly SeenFile[];
}

/** How many of a root's files are gone, out of how many it had when they went. */
export interface Loss {
  readonly missing: number;
  readonly known: number;
}

/** Whether a file is gone, and nobody has decided to keep it in the library all the same, as SQL. */
const isLost = 'missing_since IS NOT NULL AND is_kept = 0';

const columns = 'path, size_bytes, mtime_ms, sidecar, sidecar_mtime_ms, missing_since IS NOT NULL';

/**
 * Which files lie in which root: the truth about places, whatever events say. Rows are addressed by root and
 * path, never by number: ingest may drop a missing row (a move) while a look that has loaded it goes on.
 */
export class FileTable {
  readonly #database: DatabaseSync;
  readonly #page: StatementSync;
  readonly #below: StatementSync;
  readonly #one: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    const byRoot = `SELECT ${columns} FROM files WHERE root_id = ?`;
    this.#page = database.prepare(`${byRoot} AND path > ? ORDER BY path LIMIT ?`);
    // '0' is the character after '/': everything that starts with the folder's path and a '/'.
    this.#below = database.prepare(`${byRoot} AND path > ? || '/' AND path < ? || '0'`);
    this.#one = database.prepare(`${byRoot} AND path = ?`);
    for (const statement of [this.#page, this.#below, this.#one]) statement.setReturnArrays(true);
  }

  /** The next files of a root by path, after `afterPath` ('' to begin); at most `limit`. */
  page(rootId: number, afterPath: string, limit: number): KnownFile[] {
    return this.#page.all(rootId, afterPath, limit) as unknown as KnownFile[];
  }

  /** The file at a path and, should the path be or have been a folder, all files below it. */
  atOrBelow(rootId: number, path: string): KnownFile[] {
    const found = this.find(rootId, path);
    const below = this.#below.all(rootId, path, path) as unknown as KnownFile[];
    return found ? [found, ...below] : below;
  }

  find(rootId: number, path: string): KnownFile | null {
    return (this.#one.get(rootId, path) ?? null) as unknown as KnownFile | null;
  }

  /** Whether the root has any file, missing ones included. */
  hasFiles(rootId: number): boolean {
    return this.page(rootId, '', 1).length > 0;
  }

  /** Keeps what a look found, in one transaction. A changed file keeps its photo until it is read again. */
  keep(rootId: number, { toRead, returned }: FileChanges): void {
    if (toRead.length + returned.length === 0) return;
    const write = (onConflict: string) =>
      this.#database.prepare(
        `INSERT INTO files (root_id, path, size_bytes, mtime_ms, sidecar, sidecar_mtime_ms) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (root_id, path) DO UPDATE SET missing_since = NULL ${onConflict}`,
      );
    const change = write(`, size_bytes = excluded.size_bytes, mtime_ms = excluded.mtime_ms,
      sidecar = excluded.sidecar, sidecar_mtime_ms = excluded.sidecar_mtime_ms, needs_reading = 1, strikes = 0`);
    // Inserts as well: the missing row may have been dropped since it was looked up.
    const welcome = write('');
    const values = (file: SeenFile) =>
      [rootId, file.path, file.sizeBytes, file.mtimeMs, file.sidecar, file.sidecarMtimeMs] as const;
    inTransaction(this.#database, () => {
      for (const file of toRead) change.run(...values(file));
      for (const file of returned) welcome.run(...values(file));
    });
  }

  /** Marks files as not seen at the last look, in one transaction. Those that are marked already keep their time. */
  markMissing(rootId: number, paths: readonly string[], at: string): void {
    if (paths.length === 0) return;
    const mark = this.#database.prepare(
      `UPDATE files SET missing_since = ?, is_kept = 0
       WHERE root_id = ? AND path = ? AND missing_since IS NULL`,
    );
    inTransaction(this.#database, () => {
      for (const path of paths) mark.run(at, rootId, path);
    });
  }

  /** Keeps a root's missing files until they are back or a person thinks otherwise. Returns how many that are. */
  keepMissing(rootId: number): number {
    const { changes } = this.#database
      .prepare(`UPDATE files SET is_kept = 1 WHERE root_id = ? AND ${isLost}`)
      .run(rootId);
    return Number(changes);
  }

  /**
   * What a root lost, but for what a person keeps. Photos that came after the loss began do not count as known, nor do files nobody has read
   * yet: an import must not make a loss look small.
   */
  loss(rootId: number): Loss {
    const lost = this.#database
      .prepare(
        `SELECT count(*) AS missing, min(missing_since) AS since FROM files
         WHERE root_id = ? AND ${isLost}`,
      )
      .get(rootId);
    const missing = Number(lost?.['missing'] ?? 0);
    if (missing === 0) return { missing, known: 0 };
    const stayed = this.#database
      .prepare(
        `SELECT count(*) AS files FROM files LEFT JOIN photos ON photos.id = files.photo_id
         WHERE files.root_id = ? AND files.missing_since IS NULL
           AND CASE WHEN photos.id IS NULL THEN files.needs_reading = 0 ELSE photos.added_at <= ? END`,
      )
      .get(rootId, lost?.['since'] ?? '');
    return { missing, known: missing + Number(stayed?.['files'] ?? 0) };
  }

  /** Whether some file that is there has never been read: it may turn out to be one that moved. */
  hasUnreadNewcomers(): boolean {
    return (
      this.#database
        .prepare(
          `SELECT 1 FROM files JOIN roots ON roots.id = files.root_id
           WHERE files.needs_reading = 1 AND files.photo_id IS NULL AND files.missing_since IS NULL
             AND roots.state <> 'offline' LIMIT 1`,
        )
        .get() !== undefined
    );
  }

  /**
   * Takes a root's missing files out of the catalogue. Returns their paths.
   *
   * @param which those that were lost, or also those that a person had decided to keep
   */
  removeMissing(rootId: number, which: 'lost' | 'all' = 'lost'): string[] {
    return this.#database
      .prepare(
        `DELETE FROM files WHERE root_id = ? AND ${which === 'all' ? 'missing_since IS NOT NULL' : isLost}
         RETURNING path`,
      )
      .all(rootId)
      .map((row) => String(row['path']));
  }
}
