import type { ModelProgress } from '../../../preload/contract/index.ts';
import { SpeedMeter } from './speed-meter.ts';

/** Shown to people: more often than this is flicker. */
const emitEveryMs = 250;

/** Counts the bytes of one model as they come, and tells of them. */
export class ModelMeter {
  readonly #model: string;
  readonly #totalBytes: number;
  readonly #emit: (progress: ModelProgress) => void;
  readonly #clock: () => number;
  readonly #speed = new SpeedMeter();
  #state: ModelProgress['state'] = 'checking';
  #file: string | null = null;
  #problem: string | null = null;
  /** Of the files before the one in hand, and of that one. */
  #settledBytes = 0;
  #fileBytes = 0;
  #emittedAt = Number.NEGATIVE_INFINITY;

  constructor(options: {
    model: string;
    totalBytes: number;
    emit: (progress: ModelProgress) => void;
    clock?: () => number;
  }) {
    this.#model = options.model;
    this.#totalBytes = options.totalBytes;
    this.#emit = options.emit;
    this.#clock = options.clock ?? (() => performance.now());
  }

  /** Turns to another file, or to another way of getting it. `bytes` of it are here. */
  begin(state: 'checking' | 'copying' | 'fetching', file: string, bytes: number): void {
    if (this.#state !== state || this.#file !== file) this.#speed.reset();
    this.#state = state;
    this.#file = file;
    this.#problem = null;
    this.#fileBytes = bytes;
    this.#emitNow();
  }

  /** @param bytes of the file in hand; negative for what has to come once more */
  came(bytes: number): void {
    this.#fileBytes += bytes;
    const now = this.#clock();
    if (bytes > 0) this.#speed.add(bytes, now);
    if (now - this.#emittedAt >= emitEveryMs) this.#emitNow();
  }

  waits(problem: string): void {
    this.#state = 'waiting';
    this.#problem = problem;
    this.#emitNow();
  }

  /** The file in hand is in its place. */
  settled(sizeBytes: number): void {
    this.#settledBytes += sizeBytes;
    this.#fileBytes = 0;
  }

  end(state: 'done' | 'stopped'): void {
    this.#state = state;
    this.#file = null;
    this.#problem = null;
    this.#emitNow();
  }

  #emitNow(): void {
    const now = this.#clock();
    this.#emittedAt = now;
    const bytes = Math.min(this.#totalBytes, this.#settledBytes + this.#fileBytes);
    const bytesPerSecond = this.#state === 'fetching' ? this.#speed.bytesPerSecond(now) : null;
    this.#emit({
      model: this.#model,
      state: this.#state,
      file: this.#file,
      bytes,
      totalBytes: this.#totalBytes,
      bytesPerSecond,
      secondsLeft: bytesPerSecond ? (this.#totalBytes - bytes) / bytesPerSecond : null,
      problem: this.#problem,
    });
  }
}
