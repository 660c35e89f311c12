import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Logger } from 'pino';
import { EideticError } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import type { FileFailure } from '../catalog/failure-table.ts';
import type { FileToRead } from '../catalog/reading-list.ts';
import { type IngestCounts, noCounts } from './ingest-counts.ts';
import type { Outcomes } from './outcomes.ts';
import type { ProgressMeter } from './progress-meter.ts';
import { type ReaderDeath, ReaderHost } from './reader-host.ts';
import type { ReaderMessage, ReaderSettings } from './reader-protocol.ts';
import type { VectorBuffer } from './vector-buffer.ts';
import { WorkQueue } from './work-queue.ts';

/** On top of a file's own time limit: for a reader that no longer answers at all. */
const patienceMs = 20_000;
/** Deaths in a row that no file explains before the library stops trying. */
const unexplainedDeaths = 5;
/** Files set aside one after another, with none read in between, mean that the reader itself is broken. */
const setAsideInARow = 20;
/** A crash twice with the same file alone is the file's doing; a SIGKILL from outside may be bad luck twice. */
const strikesUntilSetAside = { crashed: 2, killed: 3 };

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
  readonly onProviderFailed: (problem: string) => void;
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
  readonly #queue: WorkQueue;
  readonly #jobs = new Map<number, Job>();
  /** Files that wait for another file of the same content, by hash. */
  readonly #twins = new Map<string, FileToRead[]>();
  /** Photos whose picture is on its way through the encoder. */
  readonly #encoding = new Set<string>();
  readonly #retried = new Set<number>();
  #reader: ReaderHost | null = null;
  #slots = 1;
  #hardLimitMs = patienceMs;
  #paused = false;
  #deaths = 0;
  #setAside = 0;
  #embeddedCount = 0;
  #wake: () => void = () => {};
  #failure: Error | null = null;

  constructor(options: IngesterOptions) {
    this.#options = options;
    this.#queue = new WorkQueue(options.catalogue.readingList);
  }

  /** The reader's process number, while there is one. */
  get readerPid(): number | undefined {
    return this.#reader?.pid;
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
   * @throws EideticError `reader.unavailable`, `model.failed`
   */
  async drain(signal: AbortSignal): Promise<IngestCounts> {
    this.#options.outcomes.counts = noCounts();
    this.#retried.clear();
    this.#embeddedCount = 0;
    this.#deaths = 0;
    this.#setAside = 0;
    this.#failure = null;
    const onAbort = () => this.#wake();
    signal.addEventListener('abort', onAbort);
    const watchdog = setInterval(() => this.#endHang(), 1_000);
    try {
      while (!signal.aborted && !this.#failure && this.#hasWork()) {
        const somethingHappens = new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        if (!this.#paused) {
          this.#reader ??= await this.#startReader();
          this.#dispatch();
        }
        const stuck = this.#jobs.size === 0 && this.#encoding.size === 0 && !this.#paused;
        if (!stuck && !signal.aborted) await somethingHappens;
      }
      if (signal.aborted) await this.dispose();
      await this.#options.vectors.flush();
      if (this.#failure) throw this.#failure;
      return { ...this.#options.outcomes.counts, embedded: this.#embeddedCount };
    } finally {
      clearInterval(watchdog);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** Ends the reader. What it had in its hands is on the list again. */
  async dispose(): Promise<void> {
    const reader = this.#reader;
    this.#reader = null;
    await reader?.dispose();
    for (const { file } of this.#jobs.values()) this.#queue.release(file.id);
    this.#jobs.clear();
    this.#putBackUnfinished();
  }

  #hasWork(): boolean {
    return this.#jobs.size > 0 || this.#encoding.size > 0 || this.#queue.hasMore();
  }

  async #startReader(): Promise<ReaderHost> {
    const settings = await this.#options.readerSettings();
    this.#slots = settings.slots;
    this.#hardLimitMs = settings.limits.timeoutMs + patienceMs;
    return ReaderHost.start({
      settings,
      log: this.#options.log,
      onMessage: (message) => {
        this.#receive(message);
        this.#wake();
      },
      onDeath: (death) => {
        this.#bury(death);
        this.#wake();
      },
    });
  }

  #dispatch(): void {
    while (this.#jobs.size < this.#slots) {
      const file = this.#queue.take(this.#jobs.size === 0);
      if (!file) return;
      this.#jobs.set(file.id, { file, startedAt: performance.now(), hash: null, settled: false });
      const { id, path, sizeBytes, mtimeMs, sidecarPath } = file;
      this.#reader?.send({ type: 'read', job: { id, path, sizeBytes, mtimeMs, sidecarPath } });
    }
  }

  #receive(message: ReaderMessage): void {
    if (message.type === 'embedded') this.#keepVectors(message.hashes, message.vectors);
    if (message.type === 'embed-failed') this.#leaveProvider(message.problem);
    const job = 'job' in message ? this.#jobs.get(message.job) : undefined;
    if (!job) return;
    if (message.type === 'hashed') this.#judge(job, message.hash);
    if (message.type === 'described') {
      this.#options.outcomes.describe(message.hash, message.description, [
        job.file,
        ...this.#takeTwins(message.hash),
      ]);
      this.#setAside = 0;
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
    const { embedded, outcomes } = this.#options;
    const twinIsBeingRead = [...this.#jobs.values()].some(
      (other) => other !== job && other.hash === hash && !other.settled,
    );
    let verdict = { describe: false, embed: false };
    if (twinIsBeingRead) {
      this.#twins.set(hash, [...(this.#twins.get(hash) ?? []), job.file]);
      job.settled = true;
    } else {
      const embed = !embedded.has(hash) && !this.#encoding.has(hash);
      verdict = { describe: outcomes.wantsDescription(job.file, hash), embed };
      if (embed) this.#encoding.add(hash);
    }
    this.#reader?.send({ type: 'verdict', job: job.file.id, ...verdict });
  }

  #finish(job: Job): void {
    this.#jobs.delete(job.file.id);
    if (job.settled || !job.hash) return;
    this.#options.outcomes.linkKnown(job.hash, [job.file, ...this.#takeTwins(job.hash)]);
    this.#settle(job);
  }

  #settle(job: Job, failed = false): void {
    job.settled = true;
    this.#deaths = 0;
    this.#queue.release(job.file.id);
    this.#options.progress.finished(`Reading ${basename(job.file.path)}`, failed);
  }

  #takeTwins(hash: string): FileToRead[] {
    const twins = this.#twins.get(hash) ?? [];
    this.#twins.delete(hash);
    for (const twin of twins) {
      this.#queue.release(twin.id);
      this.#options.progress.finished(`Reading ${basename(twin.path)}`);
    }
    return twins;
  }

  #fail(job: Job, failure: FileFailure): void {
    this.#jobs.delete(job.file.id);
    if (job.settled) return;
    if (job.hash) this.#encoding.delete(job.hash);
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
    const { catalogue } = this.#options;
    const { file } = job;
    if (existsSync(file.path)) return false;
    if (existsSync(file.rootPath)) catalogue.readingList.markMissing(file, new Date().toISOString());
    else catalogue.roots.setState(file.rootId, 'offline', 'The folder went away while its photos were read.');
    this.#settle(job);
    return true;
  }

  #keepVectors(hashes: readonly string[], vectors: Float32Array): void {
    const dims = vectors.length / hashes.length;
    hashes.forEach((hash, index) => {
      this.#encoding.delete(hash);
      if (this.#options.embedded.has(hash)) return;
      this.#options.embedded.add(hash);
      this.#embeddedCount += 1;
      this.#options.vectors.add({ photo: hash, vector: vectors.slice(index * dims, (index + 1) * dims) });
    });
  }

  /** The provider failed in the middle of work: the next reader runs another, and no photo is lost. */
  #leaveProvider(problem: string): void {
    this.#options.log.error({ problem }, 'the image tower failed');
    this.#options.onProviderFailed(problem);
    this.#reader?.kill();
  }

  #bury(death: ReaderDeath): void {
    this.#reader = null;
    const unsettled = [...this.#jobs.values()].filter((job) => !job.settled);
    this.#jobs.clear();
    this.#options.log.warn({ ...death, files: unsettled.map((job) => job.file.path) }, 'the reader died');
    const [only] = unsettled;
    if (only && unsettled.length === 1 && this.#queue.isSuspect(only.file.id)) this.#strike(only, death);
    else for (const { file } of unsettled) this.#queue.accuse(file);
    this.#putBackUnfinished();
    if (unsettled.length > 0) return;
    this.#deaths += 1;
    if (this.#deaths < unexplainedDeaths) return;
    this.#giveUp(death, `${this.#deaths} times while nothing was being read`);
  }

  #giveUp(death: ReaderDeath, when: string): void {
    const problem = `it ended ${when} (${death.signal ?? `exit code ${death.code}`})`;
    this.#failure = new EideticError('reader.unavailable', { problem });
  }

  #strike(job: Job, death: ReaderDeath): void {
    const killed = death.signal === 'SIGKILL';
    const strikes = this.#options.catalogue.readingList.strike(job.file);
    if (strikes < (killed ? strikesUntilSetAside.killed : strikesUntilSetAside.crashed)) {
      this.#queue.accuse(job.file);
      return;
    }
    this.#options.outcomes.fail(job.file, {
      code: killed ? 'file.reader-killed' : 'file.crashed-reader',
      details: {},
      detail: death.signal ?? `exit code ${death.code}`,
      transient: killed,
    });
    this.#settle(job, true);
    this.#setAside += 1;
    if (this.#setAside >= setAsideInARow)
      this.#giveUp(death, `with ${this.#setAside} files one after another`);
  }

  /** Twins and pictures in the encoder were in the reader's hands too: all of them are work again. */
  #putBackUnfinished(): void {
    for (const twins of this.#twins.values()) for (const { id } of twins) this.#queue.release(id);
    this.#twins.clear();
    this.#options.catalogue.readingList.rereadPhotos(this.#encoding);
    this.#encoding.clear();
  }

  /** Ends a reader that no longer answers, and says which file it was at. */
  #endHang(): void {
    const now = performance.now();
    const hung = [...this.#jobs.values()].find(
      (job) => !job.settled && now - job.startedAt > this.#hardLimitMs,
    );
    if (!hung || this.#paused) return;
    const seconds = Math.round(this.#hardLimitMs / 1_000);
    this.#fail(hung, {
      code: 'file.too-slow',
      details: { seconds },
      detail: 'the reader no longer answered',
      transient: false,
    });
    this.#reader?.kill();
    this.#wake();
  }
}
