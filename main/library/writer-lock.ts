import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { EideticError } from '../../preload/contract/index.ts';
import type { LibraryPlace } from './place.ts';

const holderSchema = z.object({ pid: z.number().int(), command: z.string(), since: z.string() });
export type Holder = z.infer<typeof holderSchema>;

/** The file that is locked, and the one that says by whom. */
type LockFiles = Pick<LibraryPlace, 'lockFile' | 'holderFile'>;

/**
 * The right to write to one library, held by one process at a time.
 *
 * ## Why a lock of the operating system
 * A file with a process number in it needs guessing: the number may be reused, and two starters may both find
 * it stale. An exclusive transaction on a SQLite file is a lock of the operating system, which lets go the
 * moment its process dies, however it dies. Who holds it is written beside it, for the message alone.
 */
export class WriterLock {
  readonly #database: DatabaseSync;
  readonly #holderFile: string;
  /** The process that held the library and died without letting go, if there was one. */
  readonly leftBehindBy: Holder | null;

  private constructor(database: DatabaseSync, holderFile: string, leftBehindBy: Holder | null) {
    this.#database = database;
    this.#holderFile = holderFile;
    this.leftBehindBy = leftBehindBy;
  }

  /** @throws EideticError `library.in-use`, naming the process that holds the library */
  static take(place: LockFiles, command: string): WriterLock {
    const database = tryLock(place.lockFile);
    const earlier = readHolder(place);
    if (!database) {
      throw new EideticError('library.in-use', {
        holder: earlier ? describeHolder(earlier) : 'another Eidetic',
        pid: earlier?.pid ?? 0,
      });
    }
    const holder: Holder = { pid: process.pid, command, since: new Date().toISOString() };
    writeFileSync(place.holderFile, JSON.stringify(holder));
    return new WriterLock(database, place.holderFile, earlier);
  }

  dispose(): void {
    rmSync(this.#holderFile, { force: true });
    this.#database.close();
  }
}

/** Who writes to the library right now, or null. Takes the lock for an instant to find out. */
export function currentWriter(place: LibraryPlace): Holder | null {
  const holder = readHolder(place);
  if (!holder) return null;
  const database = tryLock(place.lockFile);
  if (!database) return holder;
  database.close();
  return null;
}

/** "process 4711 (eidetic watch), since 2026-11-21 14:03". */
export function describeHolder(holder: Holder): string {
  const since = new Date(holder.since);
  const clock = since.toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  return `process ${holder.pid} (${holder.command}), since ${clock}`;
}

function tryLock(lockFile: string): DatabaseSync | null {
  // A moment of patience: `currentWriter` in another process may be holding the lock to ask who has it.
  const database = new DatabaseSync(lockFile, { timeout: 300 });
  try {
    // A rollback journal, not WAL: only there does an exclusive transaction lock the file itself.
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

function readHolder(place: Pick<LockFiles, 'holderFile'>): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(place.holderFile, 'utf8')));
  } catch {
    // Absent, or cut off by a crash while it was written: then nobody can be named.
    return null;
  }
}
