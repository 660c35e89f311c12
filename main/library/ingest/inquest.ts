import type { FileToRead, ReadingList } from '../catalog/reading-list.ts';
import type { Outcomes } from './outcomes.ts';
import type { ReaderDeath } from './reader-host.ts';
import type { WorkQueue } from './work-queue.ts';

/** Deaths in a row that no file explains before the library stops trying. */
const unexplainedDeaths = 5;
/** Files set aside one after another, with none read in between, mean that the reader itself is broken. */
const setAsideInARow = 20;
/** Photos in a row that the model could not take, with none between that it could: it is the model. */
const notUnderstoodInARow = 20;
/** A crash twice with the same file alone is the file's doing; a SIGKILL from outside may be bad luck twice. */
const strikesUntilSetAside = { crashed: 2, killed: 3 };

interface InquestOptions {
  readonly queue: WorkQueue;
  readonly readingList: ReadingList;
  readonly outcomes: Outcomes;
  /** The file is dealt with: it was set aside. */
  readonly onSetAside: (file: FileToRead) => void;
}

/** Finds out which file is to blame when reading goes wrong, and when to stop trying. */
export class Inquest {
  readonly #options: InquestOptions;
  #deaths = 0;
  #setAside = 0;
  #notUnderstood = 0;

  constructor(options: InquestOptions) {
    this.#options = options;
  }

  /** A photo was read and understood, so reader and model are not broken in themselves. */
  readerWorks(): void {
    this.#notUnderstood = 0;
    this.#deaths = 0;
    this.#setAside = 0;
  }

  /**
   * Judges a death of the reader by the files it had in its hands.
   *
   * @returns why there is no use in going on; null when a new reader should take over
   */
  judge(death: ReaderDeath, files: readonly FileToRead[]): string | null {
    const { queue } = this.#options;
    const how = death.signal ?? `exit code ${death.code}`;
    const [only] = files;
    if (only && files.length === 1 && queue.isSuspect(only.id)) this.#strike(only, death, how);
    else for (const file of files) queue.accuse(file);
    if (files.length === 0) this.#deaths += 1;
    if (this.#deaths >= unexplainedDeaths) {
      return `it ended ${this.#deaths} times while nothing was being read (${how})`;
    }
    if (this.#setAside < setAsideInARow) return null;
    return `it ended with ${this.#setAside} files one after another (${how})`;
  }

  /** Whether so many photos in a row could not be understood, `photos` more now, that it is hardly them. */
  isModelToBlame(photos: number): boolean {
    this.#notUnderstood += photos;
    return this.#notUnderstood >= notUnderstoodInARow;
  }

  #strike(file: FileToRead, death: ReaderDeath, how: string): void {
    const { queue, readingList, outcomes, onSetAside } = this.#options;
    const killed = death.signal === 'SIGKILL';
    const strikes = readingList.strike(file);
    if (strikes < (killed ? strikesUntilSetAside.killed : strikesUntilSetAside.crashed)) {
      queue.accuse(file);
      return;
    }
    outcomes.fail(file, {
      code: killed ? 'file.reader-killed' : 'file.crashed-reader',
      details: {},
      detail: how,
      transient: killed,
    });
    this.#setAside += 1;
    onSetAside(file);
  }
}
