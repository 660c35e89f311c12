import type { FileToRead } from '../catalog/reading-list.ts';

/** A file that the reader was given. */
export interface Job {
  readonly file: FileToRead;
  /** By the clock of `performance.now`. */
  readonly startedAt: number;
  hash: string | null;
  /** The file is linked, failed, or waits for its twin: from here on it only holds a slot. */
  settled: boolean;
}

/** The files in the reader's hands. */
export class FilesInHand {
  readonly #jobs = new Map<number, Job>();

  get size(): number {
    return this.#jobs.size;
  }

  add(file: FileToRead): void {
    this.#jobs.set(file.id, { file, startedAt: performance.now(), hash: null, settled: false });
  }

  find(fileId: number): Job | undefined {
    return this.#jobs.get(fileId);
  }

  remove(job: Job): void {
    this.#jobs.delete(job.file.id);
  }

  clear(): void {
    this.#jobs.clear();
  }

  /** Whether another file of the same content is being read. */
  hasTwin(job: Job): boolean {
    return [...this.#jobs.values()].some(
      (other) => other !== job && other.hash === job.hash && !other.settled,
    );
  }

  /** The files of which nobody knows yet what comes of them. */
  unsettledFiles(): FileToRead[] {
    return [...this.#jobs.values()].filter((job) => !job.settled).map(({ file }) => file);
  }

  /** A file that is being read since before `time`, by the same clock. */
  unsettledSince(time: number): Job | undefined {
    return [...this.#jobs.values()].find((job) => !job.settled && job.startedAt < time);
  }
}
