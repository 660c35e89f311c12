import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FileTable } from '../../../main/library/catalog/file-table.ts';
import { migrate } from '../../../main/library/catalog/migrate.ts';
import { ReadingList, type ReadOutcome } from '../../../main/library/catalog/reading-list.ts';
import { type RootRow, RootTable } from '../../../main/library/catalog/root-table.ts';

/** Old enough for a file to count as written. */
const oldSeconds = 1_600_000_000;

/** Real folders and a real catalogue in a temporary folder of their own. */
export class FolderLab {
  readonly folder: string;
  readonly libraryDir: string;
  readonly database: DatabaseSync;
  readonly files: FileTable;
  readonly roots: RootTable;
  readonly #readingList: ReadingList;

  constructor() {
    this.folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'eidetic-watch-')));
    chmodSync(this.folder, 0o755);
    this.libraryDir = join(this.folder, 'library');
    mkdirSync(this.libraryDir);
    this.database = new DatabaseSync(join(this.folder, 'catalogue.db'));
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON');
    migrate(this.database);
    this.files = new FileTable(this.database);
    this.roots = new RootTable(this.database);
    this.#readingList = new ReadingList(this.database);
  }

  /** Makes a folder and adds it to the library. */
  addRoot(name: string): RootRow {
    const path = this.path(name);
    mkdirSync(path, { recursive: true });
    return this.root(this.roots.add(path));
  }

  root(id: number): RootRow {
    const root = this.roots.find(id);
    if (!root) throw new Error(`no root ${id}`);
    return root;
  }

  /** The absolute path of something in the lab. */
  path(name: string): string {
    return join(this.folder, name);
  }

  /** Writes a file, and its folders, as if it had been there for years. Different content, different photo. */
  write(name: string, content = name): string {
    const path = this.writeNow(name, content);
    utimesSync(path, oldSeconds, oldSeconds);
    return path;
  }

  /** Writes a file that is as fresh as it is. */
  writeNow(name: string, content = name): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** Writes `count` different files `NAME1.jpg`, `NAME2.jpg`, ... */
  writeMany(name: string, count: number): void {
    for (let number = 1; number <= count; number += 1) this.write(`${name}${number}.jpg`);
  }

  /** The known files of a root: `path`, with what is noteworthy about them. */
  known(rootId: number): string[] {
    return this.database
      .prepare('SELECT path, needs_reading, missing_since FROM files WHERE root_id = ? ORDER BY path')
      .all(rootId)
      .map(
        ({ path, needs_reading, missing_since }) =>
          `${path}${needs_reading ? ' to read' : ''}${missing_since ? ' missing' : ''}`,
      );
  }

  /** Stands in for ingest: links every file that waits to the photo its content is. */
  readAll(): (ReadOutcome | null)[] {
    return this.#readingList.next(0, 10_000).map((file) => {
      const hash = createHash('sha256').update(readFileSync(file.path)).digest('hex');
      this.database
        .prepare(
          `INSERT INTO photos (hash, kind, size_bytes, width, height, thumbhash, taken_local, taken_source, added_at)
           VALUES (?, 'jpeg', 1, 1, 1, x'00', '2020-01-01T00:00:00', 'file-time', ?) ON CONFLICT DO NOTHING`,
        )
        .run(hash, new Date().toISOString());
      const photo = this.database.prepare('SELECT id FROM photos WHERE hash = ?').get(hash);
      // A look that notes its time in the same millisecond could not tell these photos from later ones.
      const written = Date.now();
      while (Date.now() === written);
      return this.#readingList.finish(file, Number(photo?.['id']));
    });
  }

  count(what: 'photos' | 'orphans'): number {
    const where = what === 'orphans' ? 'WHERE orphaned_at IS NOT NULL' : '';
    return Number(this.database.prepare(`SELECT count(*) AS n FROM photos ${where}`).get()?.['n']);
  }

  dispose(): void {
    this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Makes a file look as if it had last been written at another time. */
export function retime(path: string, seconds: number): void {
  const { atimeMs } = statSync(path);
  utimesSync(path, atimeMs / 1_000, seconds);
}

/** Whether folders can be made unreadable here: needs the right to become somebody who is not almighty. */
export const canBeRefused = process.platform !== 'win32';

/** Runs work as a user to whom permissions apply: tests in containers run as root, to whom they do not. */
export async function asOrdinaryUser<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return work();
  const nobody = 65_534;
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
