import type { DatabaseSync } from 'node:sqlite';
import type { Logger } from 'pino';
import { EideticError } from '../../../preload/contract/index.ts';
import { mayBeDriver, type ProviderFailure } from '../ingest/provider-trouble.ts';
import type { ReaderDeath } from '../ingest/reader-host.ts';
import type { ReaderMessage, ReaderSettings } from '../ingest/reader-protocol.ts';
import { type RunningReader, startReader } from '../ingest/start-reader.ts';
import type { NewVector } from '../ingest/vector-buffer.ts';
import { type PhotoInHand, PhotosInHand } from './in-hand.ts';
import { filesOfPhoto, type PhotoFile } from './photos-to-learn.ts';

/** On top of a file's own time limit, for a reader that no longer answers. */
const patienceMs = 20_000;
/** Without a word for this long, with pictures in the image tower, it hangs. */
const silenceMs = 180_000;
/** Deaths that no photo explains, one after another. */
const mostUnexplainedDeaths = 3;
/** Photos that the tower could not take before any that it could: then it takes none. */
const firstFailures = 24;

interface RelearnerOptions {
  readonly database: DatabaseSync;
  readonly readerSettings: () => Promise<ReaderSettings>;
  readonly log: Logger;
  readonly onVector: (vector: NewVector) => void;
  /** A photo that cannot be understood now. */
  readonly onLost: (hash: string) => void;
  /** Another provider computes from now on. */
  readonly onProviderFailed: (failure: ProviderFailure) => void;
  /** Memory suffices for no more pictures at a time than this. */
  readonly onSmallerBatch: (provider: string, batchSize: number) => void;
}

/**
 * Reads photos that the library knows once more, for another model: their pictures alone, no description and no
 * thumbnail. Like the ingester it starts the reader again when that dies, and leaves a photo alone that kills it twice;
 * unlike it, it writes nothing into the catalogue.
 */
export class Relearner {
  readonly #options: RelearnerOptions;
  readonly #inHand = new PhotosInHand();
  #reader: RunningReader | null = null;
  #waiting: string[] = [];
  #retries: { hash: string; file: PhotoFile; others: readonly PhotoFile[] }[] = [];
  #paused = false;
  #wake: () => void = () => {};
  #failure: Error | null = null;
  #lastWordAt = 0;
  #unexplainedDeaths = 0;
  #understood = 0;
  #refused = 0;
  #problem = '';

  constructor(options: RelearnerOptions) {
    this.#options = options;
  }

  get readerPid(): number | undefined {
    return this.#reader?.host.pid;
  }

  /** Photos that the image tower could not take, and what it said of the last. */
  get refusals(): { readonly count: number; readonly understood: number; readonly problem: string } {
    return { count: this.#refused, understood: this.#understood, problem: this.#problem };
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#wake();
  }

  /**
   * Reads photos, in their order. Ends early when `signal` is aborted or `halted` answers true.
   *
   * @throws EideticError `reader.unavailable`, `model.failed`
   */
  async read(hashes: readonly string[], signal: AbortSignal, halted: () => boolean): Promise<void> {
    this.#waiting = [...hashes].reverse();
    this.#retries = [];
    this.#failure = null;
    const onAbort = () => this.#wake();
    signal.addEventListener('abort', onAbort);
    const watchdog = setInterval(() => this.#endHang(), 1_000);
    try {
      while (!signal.aborted && !this.#failure && !halted() && this.#hasWork()) {
        const somethingHappens = new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        if (!this.#paused) this.#reader ??= await this.#start(signal);
        if (!this.#paused && this.#reader) this.#dispatch(this.#reader);
        // Nothing more comes for now: vectors that wait to be checked are.
        if (this.#inHand.slots === 0 && this.#inHand.size > 0) this.#reader?.host.send({ type: 'settle' });
        if (!signal.aborted && this.#hasWork()) await somethingHappens;
      }
      if (this.#failure) throw this.#failure;
    } finally {
      clearInterval(watchdog);
      signal.removeEventListener('abort', onAbort);
      if (signal.aborted || this.#failure) await this.dispose();
    }
  }

  async dispose(): Promise<void> {
    const reader = this.#reader;
    this.#reader = null;
    this.#inHand.clear();
    await reader?.host.dispose();
  }

  #start(signal: AbortSignal): Promise<RunningReader | null> {
    const { onProviderFailed, readerSettings, log } = this.#options;
    return startReader(
      {
        readerSettings,
        onProviderFailed,
        log,
        onMessage: (message) => this.#safely(() => this.#receive(message)),
        onDeath: (death) => this.#safely(() => this.#bury(death)),
      },
      signal,
    );
  }

  #hasWork(): boolean {
    return (
      this.#inHand.size > 0 ||
      this.#inHand.hasSuspects ||
      this.#retries.length > 0 ||
      this.#waiting.length > 0
    );
  }

  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      this.#failure = error instanceof EideticError ? error : new EideticError('internal', { problem });
    }
    this.#wake();
  }

  #dispatch(reader: RunningReader): void {
    while (this.#inHand.slots < reader.settings.slots) {
      if (this.#inHand.hasSuspects) {
        if (this.#inHand.size > 0) return;
        this.#begin(this.#inHand.nextSuspect(), reader);
        if (this.#inHand.size > 0) return;
        continue;
      }
      const retry = this.#retries.shift();
      if (retry) this.#send(retry.hash, retry.file, retry.others, reader);
      else if (this.#waiting.length > 0) this.#begin(this.#waiting.pop(), reader);
      else return;
    }
  }

  #begin(hash: string | undefined, reader: RunningReader): void {
    if (hash === undefined) return;
    const [file, ...others] = filesOfPhoto(this.#options.database, hash);
    if (file) this.#send(hash, file, others, reader);
    else this.#options.onLost(hash);
  }

  #send(
    hash: string,
    { path, sizeBytes, mtimeMs }: PhotoFile,
    others: readonly PhotoFile[],
    { host }: RunningReader,
  ): void {
    this.#lastWordAt = performance.now();
    const { job } = this.#inHand.take(hash, others);
    host.send({ type: 'read', job: { id: job, path, sizeBytes, mtimeMs, sidecarPath: null } });
  }

  #receive(message: ReaderMessage): void {
    this.#lastWordAt = performance.now();
    if (message.type === 'embedded') this.#keep(message.hashes, message.vectors);
    if (message.type === 'embed-failed') this.#refuse(message.hashes, message.problem);
    if (message.type === 'smaller-batch') {
      this.#options.onSmallerBatch(this.#provider, message.batchSize);
    }
    const photo = 'job' in message ? this.#inHand.ofJob(message.job) : undefined;
    if (!photo) return;
    if (message.type === 'hashed') {
      const isSame = message.hash === photo.hash;
      this.#reader?.host.send({ type: 'verdict', job: photo.job, describe: false, embed: isSame });
      // The file holds something else by now; the next look will say so.
      if (!isSame) this.#next(photo);
    }
    if (message.type === 'failed') {
      const { code, detail } = message;
      this.#options.log.warn({ photo: photo.hash, code, detail }, 'a photo could not be read anew');
      this.#next(photo);
    }
    if (message.type === 'not-a-picture') this.#next(photo);
    if (message.type === 'done') this.#inHand.read(photo);
  }

  #keep(hashes: readonly string[], vectors: Float32Array): void {
    this.#unexplainedDeaths = 0;
    const dims = vectors.length / hashes.length;
    hashes.forEach((hash, index) => {
      if (!this.#inHand.drop(hash)) return;
      this.#understood += 1;
      this.#options.onVector({ photo: hash, vector: vectors.slice(index * dims, (index + 1) * dims) });
    });
  }

  /** Tries the next file that holds the photo, if there is one. */
  #next({ hash, others }: PhotoInHand): void {
    this.#inHand.drop(hash);
    const [file, ...rest] = others;
    if (file) this.#retries.push({ hash, file, others: rest });
    else this.#options.onLost(hash);
  }

  /**
   * An accelerator that fails is left, and the CPU goes on with the same photos. What the CPU cannot take either is
   * counted: whoever asked decides what that means for the model.
   */
  #refuse(hashes: readonly string[], problem: string): void {
    const { log, onLost } = this.#options;
    const { entry } = this.#reader?.settings.model ?? {};
    log.error({ problem, provider: this.#provider, photos: hashes }, 'the image tower failed');
    this.#problem = problem;
    if (this.#provider !== 'cpu') {
      this.#leaveProvider(problem, true);
      return;
    }
    for (const hash of hashes) {
      if (!this.#inHand.drop(hash)) continue;
      this.#refused += 1;
      onLost(hash);
    }
    if (this.#understood === 0 && this.#refused >= firstFailures) {
      throw new EideticError('model.failed', { model: entry?.name ?? '', problem });
    }
  }

  /** The next reader runs on the CPU, and reads what this one had in its hands. */
  #leaveProvider(problem: string, isLasting: boolean): void {
    this.#options.onProviderFailed({ provider: this.#provider, problem, isLasting });
    this.#waiting.push(...this.#inHand.clear().reverse());
    const reader = this.#reader;
    this.#reader = null;
    void reader?.host.dispose();
  }

  get #provider(): string {
    return this.#reader?.settings.model.provider ?? 'cpu';
  }

  #bury(death: ReaderDeath): void {
    this.#options.log.warn({ ...death }, 'the reader died while photos were read anew');
    if (mayBeDriver(death, this.#provider, this.#inHand.size)) {
      this.#leaveProvider(`the reader died (${death.signal ?? `exit code ${death.code}`})`, false);
      return;
    }
    this.#reader = null;
    const guilty = this.#inHand.bury();
    for (const hash of guilty ?? []) this.#options.onLost(hash);
    if (guilty !== null) return;
    this.#unexplainedDeaths += 1;
    if (this.#unexplainedDeaths < mostUnexplainedDeaths) return;
    const problem = `it ended ${this.#unexplainedDeaths} times (${death.signal ?? `exit code ${death.code}`})`;
    throw new EideticError('reader.unavailable', { problem });
  }

  #endHang(): void {
    if (this.#paused || !this.#reader) return;
    const { host, settings } = this.#reader;
    const isHung = this.#inHand.hungSince(settings.limits.timeoutMs + patienceMs) !== undefined;
    const isSilent = this.#inHand.size > 0 && performance.now() - this.#lastWordAt > silenceMs;
    if (!isHung && !isSilent) return;
    if (isSilent && this.#provider !== 'cpu') this.#leaveProvider('the reader no longer answered', true);
    // Its death is judged like any other.
    else host.kill();
    this.#wake();
  }
}
