import type { Logger } from 'pino';
import { EideticError } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import { CurrentReader } from './current-reader.ts';
import { FilesInHand } from './files-in-hand.ts';
import { HangWatch } from './hang-watch.ts';
import { type IngestCounts, noCounts } from './ingest-counts.ts';
import { Inquest } from './inquest.ts';
import type { Outcomes } from './outcomes.ts';
import { PicturesInEncoder } from './pictures-in-encoder.ts';
import type { ProgressMeter } from './progress-meter.ts';
import type { ProviderFailure } from './provider-trouble.ts';
import type { ReaderDeath } from './reader-host.ts';
import type { ReaderMessage, ReaderSettings } from './reader-protocol.ts';
import { ReadingResults } from './reading-results.ts';
import type { VectorBuffer } from './vector-buffer.ts';
import { WorkQueue } from './work-queue.ts';

interface IngesterOptions {
  readonly catalogue: Catalogue;
  readonly outcomes: Outcomes;
  readonly vectors: VectorBuffer;
  /** Photos whose vectors are stored or in the buffer. Kept up to date here. */
  readonly embedded: Set<string>;
  readonly progress: ProgressMeter;
  readonly log: Logger;
  readonly readerSettings: () => Promise<ReaderSettings>;
  /** Told when the provider failed in the middle of work, so that the next settings name another. */
  readonly onProviderFailed: (failure: ProviderFailure) => void;
  /** Told when memory suffices for no more pictures at a time than this. */
  readonly onSmallerBatch: (provider: string, batchSize: number) => void;
}

/**
 * Works off the reading list with one reader process.
 *
 * ## Nothing to lose
 * A file leaves the list only in the transaction that writes what came of it. Everything held meanwhile (files in
 * the reader's hands, twins, pictures in the encoder) is put back when the reader dies and found again when the library does.
 */
export class Ingester {
  readonly #options: IngesterOptions;
  readonly #queue: WorkQueue;
  readonly #inquest: Inquest;
  readonly #encoder: PicturesInEncoder;
  readonly #filesInHand = new FilesInHand();
  readonly #results: ReadingResults;
  readonly #reader: CurrentReader;
  readonly #hangWatch: HangWatch;
  #paused = false;
  #wake: () => void = () => {};
  #failure: Error | null = null;

  constructor(options: IngesterOptions) {
    this.#options = options;
    const { catalogue, embedded, outcomes, progress, vectors } = options;
    const { log, onProviderFailed, readerSettings } = options;
    this.#encoder = new PicturesInEncoder({ embedded, vectors });
    this.#queue = new WorkQueue(catalogue.readingList);
    this.#reader = new CurrentReader({
      readerSettings,
      onProviderFailed,
      log,
      onMessage: (message: ReaderMessage) => this.#safely(() => this.#receive(message)),
      onDeath: (death: ReaderDeath) => this.#safely(() => this.#bury(death)),
    });
    this.#results = new ReadingResults({
      catalogue,
      outcomes,
      progress,
      queue: this.#queue,
      filesInHand: this.#filesInHand,
      encoder: this.#encoder,
      send: (verdict) => this.#reader.send(verdict),
    });
    this.#hangWatch = new HangWatch({
      reader: this.#reader,
      filesInHand: this.#filesInHand,
      encoder: this.#encoder,
      onHungFile: (job, failure) => this.#results.fail(job, failure),
    });
    this.#inquest = new Inquest({
      queue: this.#queue,
      readingList: catalogue.readingList,
      outcomes,
      onSetAside: (file) => this.#results.dealtWith(file, true),
    });
  }

  /** The reader's process number, while there is one. */
  get readerPid(): number | undefined {
    return this.#reader.pid;
  }

  pause(): void {
    this.#paused = true;
    this.#options.progress.pause();
  }

  resume(): void {
    this.#paused = false;
    this.#options.progress.resume();
    this.#wake();
  }

  /**
   * Reads everything on the list, also what is added to it meanwhile, and returns what came of it. Ends early
   * when `signal` is aborted; what is done is kept.
   *
   * @throws EideticError `reader.unavailable`, `model.failed`, `library.not-writable`
   */
  async drain(signal: AbortSignal): Promise<IngestCounts> {
    this.#begin();
    const onAbort = () => this.#wake();
    signal.addEventListener('abort', onAbort);
    const watchdog = setInterval(() => this.#endHang(), 1_000);
    try {
      while (!signal.aborted && !this.#failure && !this.#options.vectors.hasFailed && this.#hasWork()) {
        const somethingHappens = new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        if (!this.#paused) await this.#reader.start(signal);
        if (!this.#paused) this.#dispatch();
        if (this.#filesInHand.size === 0 && this.#encoder.size > 0) this.#reader.send({ type: 'settle' });
        const stuck = this.#filesInHand.size === 0 && this.#encoder.size === 0 && !this.#paused;
        if (!stuck && !signal.aborted) await somethingHappens;
      }
      if (signal.aborted || this.#failure) await this.dispose();
      await this.#options.vectors.flush();
      if (this.#failure) throw this.#failure;
      return { ...this.#options.outcomes.counts, embedded: this.#encoder.embeddedCount };
    } finally {
      clearInterval(watchdog);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** Ends the reader. What it had in its hands is on the list again. */
  async dispose(): Promise<void> {
    await this.#reader.dispose();
    this.#filesInHand.clear();
    this.#putBackUnfinished();
    this.#queue.restart();
  }

  #begin(): void {
    this.#options.outcomes.counts = noCounts();
    this.#queue.restart();
    this.#results.begin();
    this.#encoder.embeddedCount = 0;
    this.#inquest.readerWorks();
    this.#failure = null;
  }

  #hasWork(): boolean {
    return this.#filesInHand.size > 0 || this.#encoder.size > 0 || this.#queue.hasMore();
  }

  /** What is thrown while the reader is listened to ends the run with its reason, and not the process. */
  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#options.log.error({ error }, 'reading had to stop');
      const problem = error instanceof Error ? error.message : String(error);
      this.#failure = error instanceof EideticError ? error : new EideticError('internal', { problem });
    }
    this.#wake();
  }

  #dispatch(): void {
    while (this.#filesInHand.size < (this.#reader.settings?.slots ?? 0)) {
      const file = this.#queue.take(this.#filesInHand.size === 0);
      if (!file) return;
      this.#hangWatch.noteLife();
      this.#filesInHand.add(file);
      const { id, path, sizeBytes, mtimeMs, sidecarPath } = file;
      this.#reader.send({ type: 'read', job: { id, path, sizeBytes, mtimeMs, sidecarPath } });
    }
  }

  #receive(message: ReaderMessage): void {
    this.#hangWatch.noteLife();
    if (message.type === 'embedded') {
      this.#inquest.readerWorks();
      this.#encoder.keep(message.hashes, message.vectors);
    }
    if (message.type === 'embed-failed') this.#couldNotEmbed(message.hashes, message.problem);
    if (message.type === 'smaller-batch') this.#shrinkBatch(message.batchSize);
    if (message.type === 'cannot-store') {
      const path = this.#reader.settings?.thumbnailsFolder ?? '';
      throw new EideticError('library.not-writable', { path }, { cause: message.problem });
    }
    if ('job' in message) this.#results.receive(message);
  }

  /**
   * No photo is lost to an accelerator. What the CPU cannot embed either is the photo's doing, unless nothing can be
   * embedded at all.
   */
  #couldNotEmbed(hashes: readonly string[], problem: string): void {
    const { catalogue, log, outcomes } = this.#options;
    const { entry, provider } = this.#reader.settings?.model ?? {};
    log.error({ problem, provider, photos: hashes }, 'the image tower failed');
    if (provider !== 'cpu') {
      this.#reader.leaveProvider(problem, true);
      return;
    }
    for (const hash of hashes) {
      this.#encoder.leave(hash);
      outcomes.failPhoto(hash, {
        code: 'file.not-understood',
        details: {},
        detail: problem,
        transient: false,
      });
    }
    if (this.#inquest.isModelToBlame(hashes.length)) {
      catalogue.failures.retry({ code: 'file.not-understood' });
      throw new EideticError('model.failed', { model: entry?.name ?? '', problem });
    }
  }

  #shrinkBatch(batchSize: number): void {
    const { provider } = this.#reader.settings?.model ?? {};
    this.#options.log.warn({ provider, batchSize }, 'memory does not suffice for larger batches');
    if (provider !== undefined) this.#options.onSmallerBatch(provider, batchSize);
  }

  #bury(death: ReaderDeath): void {
    const isProvidersFault = this.#reader.bury(death, this.#encoder.size);
    const files = this.#filesInHand.unsettledFiles();
    this.#options.log.warn({ ...death, files: files.map(({ path }) => path) }, 'the reader died');
    this.#filesInHand.clear();
    if (isProvidersFault) for (const { id } of files) this.#queue.release(id);
    const problem = isProvidersFault ? null : this.#inquest.judge(death, files);
    this.#putBackUnfinished();
    if (problem) throw new EideticError('reader.unavailable', { problem });
  }

  /** Twins and pictures in the encoder were in the reader's hands too: all of them are work again. */
  #putBackUnfinished(): void {
    this.#results.putBackTwins();
    this.#options.catalogue.readingList.rereadPhotos(this.#encoder.takeAll());
  }

  #endHang(): void {
    if (!this.#paused && this.#hangWatch.endHang()) this.#wake();
  }
}
