import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Logger } from 'pino';
import { EideticError } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import type { FileFailure } from '../catalog/failure-table.ts';
import type { FileToRead } from '../catalog/reading-list.ts';
import { type IngestCounts, noCounts } from './ingest-counts.ts';
import { Inquest } from './inquest.ts';
import type { Outcomes } from './outcomes.ts';
import { PicturesInEncoder } from './pictures-in-encoder.ts';
import type { ProgressMeter } from './progress-meter.ts';
import { mayBeDriver, type ProviderFailure } from './provider-trouble.ts';
import type { ReaderDeath } from './reader-host.ts';
import type { ReaderMessage, ReaderSettings } from './reader-protocol.ts';
import { type RunningReader, type StartOptions, startReader } from './start-reader.ts';
import { Twins } from './twins.ts';
import type { VectorBuffer } from './vector-buffer.ts';
import { WorkQueue } from './work-queue.ts';

/** On top of a file's own time limit: for a reader that no longer answers at all. */
const patienceMs = 20_000;
/** Without a word for this long, with pictures in the encoder, the encoder hangs: the slowest batch is far from it. */
const silenceMs = 180_000;

interface Job {
  readonly file: FileToRead;
  readonly startedAt: number;
  hash: string | null;
  /** The file is linked, failed, or waits for its twin: from here on it only holds a slot. */
  settled: boolean;
}

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
 * A file leaves the list only in the transaction that writes what came of it. Everything held here (jobs,
 * twins, pictures in the encoder) is put back when the reader dies and found again when the library does.
 */
export class Ingester {
  readonly #options: IngesterOptions;
  readonly #readerOptions: StartOptions;
  readonly #queue: WorkQueue;
  readonly #inquest: Inquest;
  readonly #jobs = new Map<number, Job>();
  readonly #twins = new Twins();
  readonly #encoder: PicturesInEncoder;
  readonly #retried = new Set<number>();
  #reader: RunningReader | null = null;
  /** The reader is being ended for its provider's sake: no file is to blame for that. */
  #leavingProvider = false;
  #lastWordAt = 0;
  #paused = false;
  #wake: () => void = () => {};
  #failure: Error | null = null;

  constructor(options: IngesterOptions) {
    this.#options = options;
    const { catalogue, embedded, onProviderFailed, outcomes, readerSettings, log, vectors } = options;
    this.#encoder = new PicturesInEncoder({ embedded, vectors });
    this.#readerOptions = {
      readerSettings,
      onProviderFailed,
      log,
      onMessage: (message: ReaderMessage) => this.#safely(() => this.#receive(message)),
      onDeath: (death: ReaderDeath) => this.#safely(() => this.#bury(death)),
    };
    this.#queue = new WorkQueue(catalogue.readingList);
    this.#inquest = new Inquest({
      queue: this.#queue,
      readingList: catalogue.readingList,
      outcomes,
      onSetAside: (file) => this.#dealtWith(file, true),
    });
  }

  /** The reader's process number, while there is one. */
  get readerPid(): number | undefined {
    return this.#reader?.host.pid;
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
        if (!this.#paused) this.#reader ??= await startReader(this.#readerOptions, signal);
        if (!this.#paused && this.#reader) this.#dispatch(this.#reader);
        if (this.#jobs.size === 0 && this.#encoder.size > 0) this.#reader?.host.send({ type: 'settle' });
        const stuck = this.#jobs.size === 0 && this.#encoder.size === 0 && !this.#paused;
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
    const reader = this.#reader;
    this.#reader = null;
    this.#leavingProvider = false;
    await reader?.host.dispose();
    this.#jobs.clear();
    this.#putBackUnfinished();
    this.#queue.restart();
  }

  #begin(): void {
    this.#options.outcomes.counts = noCounts();
    this.#queue.restart();
    this.#retried.clear();
    this.#encoder.embeddedCount = 0;
    this.#inquest.readerWorks();
    this.#failure = null;
  }

  #hasWork(): boolean {
    return this.#jobs.size > 0 || this.#encoder.size > 0 || this.#queue.hasMore();
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

  #dispatch({ host, settings }: RunningReader): void {
    while (this.#jobs.size < settings.slots) {
      const file = this.#queue.take(this.#jobs.size === 0);
      if (!file) return;
      this.#lastWordAt = performance.now();
      this.#jobs.set(file.id, { file, startedAt: this.#lastWordAt, hash: null, settled: false });
      const { id, path, sizeBytes, mtimeMs, sidecarPath } = file;
      host.send({ type: 'read', job: { id, path, sizeBytes, mtimeMs, sidecarPath } });
    }
  }

  #receive(message: ReaderMessage): void {
    this.#lastWordAt = performance.now();
    if (message.type === 'embedded') {
      this.#inquest.readerWorks();
      this.#encoder.keep(message.hashes, message.vectors);
    }
    if (message.type === 'embed-failed') this.#couldNotEmbed(message.hashes, message.problem);
    if (message.type === 'smaller-batch') this.#shrinkBatch(message.batchSize);
    if (message.type === 'cannot-store') {
      const path = this.#reader?.settings.thumbnailsFolder ?? '';
      throw new EideticError('library.not-writable', { path }, { cause: message.problem });
    }
    const job = 'job' in message ? this.#jobs.get(message.job) : undefined;
    if (!job) return;
    if (message.type === 'hashed') this.#judge(job, message.hash);
    if (message.type === 'described') {
      const files = [job.file, ...this.#takeTwins(message.hash)];
      this.#options.outcomes.describe(message.hash, message.description, files, message.isCutOff);
      this.#settle(job);
    }
    if (message.type === 'failed') this.#fail(job, message);
    if (message.type === 'not-a-picture') {
      this.#options.outcomes.skip(job.file);
      this.#settle(job);
      this.#jobs.delete(job.file.id);
    }
    if (message.type === 'done') this.#finish(job);
  }

  /** Decides what is still wanted of a photo now that its hash is known. */
  #judge(job: Job, hash: string): void {
    job.hash = hash;
    const { outcomes } = this.#options;
    const twinIsBeingRead = [...this.#jobs.values()].some(
      (other) => other !== job && other.hash === hash && !other.settled,
    );
    let verdict = { describe: false, embed: false };
    if (twinIsBeingRead) {
      this.#twins.add(hash, job.file);
      job.settled = true;
    } else {
      const embed = this.#encoder.isWanted(hash);
      verdict = { describe: outcomes.wantsDescription(job.file, hash), embed };
      if (embed) this.#encoder.enter(hash);
    }
    this.#reader?.host.send({ type: 'verdict', job: job.file.id, ...verdict });
  }

  #finish(job: Job): void {
    this.#jobs.delete(job.file.id);
    if (job.settled || !job.hash) return;
    this.#options.outcomes.linkKnown(job.hash, [job.file, ...this.#takeTwins(job.hash)]);
    this.#settle(job);
  }

  #settle(job: Job, failed = false): void {
    job.settled = true;
    this.#dealtWith(job.file, failed);
  }

  #dealtWith(file: FileToRead, failed = false): void {
    this.#queue.release(file.id);
    this.#options.progress.finished(`Reading ${basename(file.path)}`, failed);
  }

  /** The files that are linked to a photo along with the one that was read. */
  #takeTwins(hash: string): FileToRead[] {
    const { linked, toRead } = this.#twins.take(hash);
    for (const file of linked) this.#dealtWith(file);
    for (const { id } of toRead) this.#queue.release(id);
    return linked;
  }

  #fail(job: Job, failure: FileFailure): void {
    this.#jobs.delete(job.file.id);
    if (job.settled) return;
    if (job.hash) this.#encoder.leave(job.hash);
    const twins = job.hash ? this.#takeTwins(job.hash) : [];
    if (failure.code === 'file.vanished' && this.#vanished(job)) return;
    if (failure.transient && !this.#retried.has(job.file.id)) {
      // Released without a reason written: it is still on the list and comes round again.
      this.#retried.add(job.file.id);
      this.#queue.release(job.file.id);
      return;
    }
    for (const file of [job.file, ...twins]) this.#options.outcomes.fail(file, failure);
    this.#settle(job, true);
  }

  /** A file that is gone is the next look's business, and a folder that is gone keeps its photos. */
  #vanished(job: Job): boolean {
    const { catalogue, progress } = this.#options;
    const { file } = job;
    if (existsSync(file.path)) return false;
    if (!existsSync(file.rootPath)) {
      catalogue.roots.setState(file.rootId, 'offline', 'The folder went away while its photos were read.');
    }
    // Not released: until somebody has looked, there is nothing to read here.
    job.settled = true;
    progress.finished(`Reading ${basename(file.path)}`);
    return true;
  }

  /**
   * An accelerator that fails in the middle of work is left: the next reader runs on the CPU, and no photo is
   * lost. What the CPU cannot embed either is the photo's doing, unless nothing can be embedded at all.
   */
  #couldNotEmbed(hashes: readonly string[], problem: string): void {
    const { catalogue, log, outcomes } = this.#options;
    const { entry, provider } = this.#reader?.settings.model ?? {};
    log.error({ problem, provider, photos: hashes }, 'the image tower failed');
    if (provider !== 'cpu') {
      this.#leaveProvider(problem);
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

  /** Ends the reader, so that the next one runs on the CPU and reads again what this one had in its hands. */
  #leaveProvider(problem: string, isLasting = true): void {
    const { host, settings } = this.#reader ?? {};
    if (!host || !settings || this.#leavingProvider) return;
    this.#leavingProvider = true;
    this.#options.onProviderFailed({ provider: settings.model.provider, problem, isLasting });
    host.kill();
  }

  #shrinkBatch(batchSize: number): void {
    const { provider } = this.#reader?.settings.model ?? {};
    this.#options.log.warn({ provider, batchSize }, 'memory does not suffice for larger batches');
    if (provider !== undefined) this.#options.onSmallerBatch(provider, batchSize);
  }

  #bury(death: ReaderDeath): void {
    const provider = this.#reader?.settings.model.provider ?? 'cpu';
    if (mayBeDriver(death, provider, this.#encoder.size)) {
      this.#leaveProvider(`the reader died (${death.signal ?? `exit code ${death.code}`})`, false);
    }
    const files = [...this.#jobs.values()].filter((job) => !job.settled).map(({ file }) => file);
    this.#options.log.warn({ ...death, files: files.map(({ path }) => path) }, 'the reader died');
    const isProvidersFault = this.#leavingProvider;
    this.#reader = null;
    this.#leavingProvider = false;
    this.#jobs.clear();
    if (isProvidersFault) for (const { id } of files) this.#queue.release(id);
    const problem = isProvidersFault ? null : this.#inquest.judge(death, files);
    this.#putBackUnfinished();
    if (problem) throw new EideticError('reader.unavailable', { problem });
  }

  /** Twins and pictures in the encoder were in the reader's hands too: all of them are work again. */
  #putBackUnfinished(): void {
    for (const { id } of this.#twins.takeAll()) this.#queue.release(id);
    this.#options.catalogue.readingList.rereadPhotos(this.#encoder.takeAll());
  }

  /** Ends a reader that no longer answers: says which file it was at, or that it is the encoder. */
  #endHang(): void {
    if (this.#paused || !this.#reader) return;
    const { host, settings } = this.#reader;
    const now = performance.now();
    const hardLimitMs = settings.limits.timeoutMs + patienceMs;
    const hung = [...this.#jobs.values()].find((job) => !job.settled && now - job.startedAt > hardLimitMs);
    if (hung) {
      const seconds = Math.round(hardLimitMs / 1_000);
      const detail = 'the reader no longer answered';
      this.#fail(hung, { code: 'file.too-slow', details: { seconds }, detail, transient: false });
    } else if (this.#encoder.size === 0 || now - this.#lastWordAt < silenceMs) return;
    // The reader itself says when a batch takes too long, unless the driver holds up all of it.
    else if (settings.model.provider !== 'cpu') this.#leaveProvider('the reader no longer answered');
    host.kill();
    this.#wake();
  }
}
