import type { Logger } from 'pino';

export interface NewVector {
  readonly photo: string;
  readonly vector: Float32Array;
}

interface VectorSink {
  append(vectors: readonly NewVector[]): Promise<void>;
  /** These photos' vectors could not be written and are lost. */
  onLost(photos: readonly string[]): void;
}

/** Each append is a new version and a new file of the LanceDB table: hundreds at a time keep both few. */
const flushAtCount = 512;
/** So that a slow computer's photos become searchable without waiting for hundreds of them. */
const flushAfterMs = 10_000;

/** Gathers vectors and appends them together. What is lost in it by a crash is embedded again. */
export class VectorBuffer {
  readonly #sink: VectorSink;
  readonly #log: Logger;
  readonly #flushAtCount: number;
  #waiting: NewVector[] = [];
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #failure: unknown = null;

  /** @param atCount so many are appended without waiting for more */
  constructor(sink: VectorSink, log: Logger, atCount: number = flushAtCount) {
    this.#sink = sink;
    this.#log = log;
    this.#flushAtCount = atCount;
  }

  /** Whether something could not be written since the last flush. */
  get hasFailed(): boolean {
    return this.#failure !== null;
  }

  add(vector: NewVector): void {
    this.#waiting.push(vector);
    if (this.#waiting.length >= this.#flushAtCount) this.#write();
    else this.#timer ??= setTimeout(() => this.#write(), flushAfterMs);
  }

  /** Resolves when everything added so far is in the table. Rejects with the first failure to write since. */
  async flush(): Promise<void> {
    this.#write();
    await this.#writing;
    const failure = this.#failure;
    this.#failure = null;
    if (failure) throw failure;
  }

  #write(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#waiting.length === 0) return;
    const batch = this.#waiting;
    this.#waiting = [];
    this.#writing = this.#writing.then(async () => {
      try {
        await this.#sink.append(batch);
      } catch (error) {
        this.#log.error({ error, count: batch.length }, 'vectors could not be written');
        this.#failure = error;
        this.#sink.onLost(batch.map(({ photo }) => photo));
      }
    });
  }
}
