import type { FileToRead } from '../catalog/reading-list.ts';
import { Suspects } from './suspects.ts';

interface Source {
  next(afterId: number, limit: number): FileToRead[];
}

/** Few enough that a change of mind (pause, stop, a new file) is felt at once; enough to ask SQLite rarely. */
const refillCount = 500;

/**
 * Hands out files of the reading list, each to one taker at a time. The list itself stays in the catalogue;
 * this only knows which files are in somebody's hands and which must be read alone.
 */
export class WorkQueue {
  readonly #source: Source;
  readonly #suspects = new Suspects<FileToRead>();
  readonly #held = new Set<number>();
  #refill: FileToRead[] = [];
  #cursor = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Begins at the top of the list again, with nothing in anybody's hands. Suspects stay suspects. */
  restart(): void {
    this.#held.clear();
    this.#refill = [];
    this.#cursor = 0;
  }

  /** The next file, or null when there is none to take now. `alone` says that nobody holds another. */
  take(alone: boolean): FileToRead | null {
    if (this.#suspects.size === 0) this.#load();
    let file = this.#suspects.size === 0 ? (this.#refill.shift() ?? null) : null;
    if (file && file.strikes > 0) {
      this.#suspects.accuse(file);
      file = null;
    }
    if (this.#suspects.size > 0) file = alone ? this.#suspects.next() : null;
    if (file) this.#held.add(file.id);
    return file;
  }

  hasMore(): boolean {
    if (this.#suspects.size > 0) return true;
    this.#load();
    return this.#refill.length > 0;
  }

  /** The file is dealt with, or back on the list. */
  release(id: number): void {
    this.#held.delete(id);
    this.#suspects.acquit(id);
  }

  /** The reader died with this file in its hands: it is read again, alone. */
  accuse(file: FileToRead): void {
    this.#held.delete(file.id);
    this.#suspects.accuse(file);
  }

  isSuspect(id: number): boolean {
    return this.#suspects.has(id);
  }

  #load(): void {
    if (this.#refill.length > 0) return;
    this.#refill = this.#nextFree();
    if (this.#refill.length > 0 || this.#cursor === 0) return;
    // Once more from the top: what came back after a death, a retry or a change lies before the cursor.
    this.#cursor = 0;
    this.#refill = this.#nextFree();
  }

  #nextFree(): FileToRead[] {
    for (;;) {
      const files = this.#source.next(this.#cursor, refillCount);
      this.#cursor = files.at(-1)?.id ?? this.#cursor;
      const free = files.filter(({ id }) => !this.#held.has(id) && !this.#suspects.has(id));
      if (free.length > 0 || files.length < refillCount) return free;
    }
  }
}
