import type { PhotoFile } from './photos-to-learn.ts';

/** A photo that the reader has in its hands. */
export interface PhotoInHand {
  readonly job: number;
  readonly hash: string;
  /** Other places where it lies, to be tried when this one cannot be read. */
  readonly others: readonly PhotoFile[];
  readonly startedAt: number;
}

/** So often may a photo be alone with a reader that dies, before it is left alone. */
const mostDeaths = 2;

/**
 * Which photos the reader holds, and which of them it must hold alone: those that an earlier one died with. The reader is
 * started again and again, so a photo that kills it must not do so for ever.
 */
export class PhotosInHand {
  readonly #byHash = new Map<string, PhotoInHand>();
  readonly #byJob = new Map<number, PhotoInHand>();
  readonly #deaths = new Map<string, number>();
  #suspects: string[] = [];
  #lastJob = 0;

  get size(): number {
    return this.#byHash.size;
  }

  /** Those that keep a slot of the reader. */
  get slots(): number {
    return this.#byJob.size;
  }

  /** Whether a photo may only be read while no other is. */
  get hasSuspects(): boolean {
    return this.#suspects.length > 0;
  }

  nextSuspect(): string | undefined {
    return this.#suspects.shift();
  }

  take(hash: string, others: readonly PhotoFile[]): PhotoInHand {
    const job = ++this.#lastJob;
    const photo = { job, hash, others, startedAt: performance.now() };
    this.#byHash.set(hash, photo);
    this.#byJob.set(job, photo);
    return photo;
  }

  ofJob(job: number): PhotoInHand | undefined {
    return this.#byJob.get(job);
  }

  /** The slot is free; the picture still waits for the tower. */
  read(photo: PhotoInHand): void {
    this.#byJob.delete(photo.job);
  }

  /** It has its vector, or gets none. False when nobody waited for it. */
  drop(hash: string): boolean {
    const photo = this.#byHash.get(hash);
    if (!photo) return false;
    this.#byHash.delete(hash);
    this.#byJob.delete(photo.job);
    return true;
  }

  /** The first that has been read for longer than this. */
  hungSince(limitMs: number): PhotoInHand | undefined {
    const now = performance.now();
    return [...this.#byJob.values()].find(({ startedAt }) => now - startedAt > limitMs);
  }

  /**
   * The reader died: whatever it held is read again, each alone.
   *
   * @returns photos that are to be left alone; null when it held nothing, and no photo is to blame
   */
  bury(): string[] | null {
    const held = [...this.#byHash.keys()];
    this.clear();
    const [only] = held;
    if (only === undefined) return null;
    if (held.length > 1) {
      this.#suspects.push(...held);
      return [];
    }
    const deaths = (this.#deaths.get(only) ?? 0) + 1;
    this.#deaths.set(only, deaths);
    if (deaths >= mostDeaths) return [only];
    this.#suspects.push(only);
    return [];
  }

  /** The reader was ended on purpose: returns what it held. */
  clear(): string[] {
    const held = [...this.#byHash.keys()];
    this.#byHash.clear();
    this.#byJob.clear();
    return held;
  }
}
