import { existsSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { type GivenContents, givenContents, holdsGiven, readGiven, writeGiven } from './given-contents.ts';
import { replaceFile } from './replace-file.ts';

/** A person who goes through photos answers one after another. */
const writeAfterMs = 2_000;

/**
 * Keeps tags, concepts and albums beside the catalogue, as `MarksBackup` does for stars and hearts: no photo can say
 * them again when the catalogue is damaged.
 */
export class GivenBackup {
  readonly #file: string;
  readonly #database: DatabaseSync;
  readonly #onFailure: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;

  /** @param onFailure the backup could not be written; the next change tries again */
  constructor(file: string, database: DatabaseSync, onFailure: (error: unknown) => void) {
    this.#file = file;
    this.#database = database;
    this.#onFailure = onFailure;
  }

  /** Gives a catalogue that has none of it what the backup holds. Returns how many tags, concepts and albums. */
  restore(): number {
    if (holdsGiven(this.#database)) {
      // A backup that was lost would be missed only when it is needed.
      if (!existsSync(this.#file)) this.changed();
      return 0;
    }
    const backup = readBackup(this.#file);
    if (!backup) return 0;
    writeGiven(this.#database, backup);
    return backup.words.length + backup.concepts.length + backup.albums.length + backup.searches.length;
  }

  /** Something of it is other now: the backup follows soon. */
  changed(): void {
    this.#timer ??= setTimeout(() => this.dispose(), writeAfterMs);
  }

  /** Writes at once what is still to be written. */
  dispose(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    try {
      replaceFile(this.#file, JSON.stringify(readGiven(this.#database)));
    } catch (error) {
      this.#onFailure(error);
    }
  }
}

/** Null where there never was one, or it cannot be read: then there is nothing to give back. */
function readBackup(file: string): GivenContents | null {
  try {
    return givenContents.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
