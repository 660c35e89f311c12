import type { IndexSummary } from '../../preload/contract/index.ts';
import type { Catalogue } from './catalog/catalogue.ts';
import type { ConceptRuns } from './concepts/concept-runs.ts';
import type { EventBus } from './event-bus.ts';
import { howMany } from './how-many.ts';
import { addCounts, type IngestCounts, noCounts } from './ingest/ingest-counts.ts';
import type { Ingester } from './ingest/ingester.ts';
import type { ProgressMeter } from './ingest/progress-meter.ts';
import type { ModelChange } from './model-change/model-change.ts';
import type { Upkeep } from './upkeep.ts';
import type { FolderFollower } from './watch/folder-follower.ts';

export interface RunRequest {
  /** Only these folders; all of them when left out. */
  readonly roots?: readonly number[] | undefined;
  /** A person says that what is missing may go, also where so much is that it would be held. */
  readonly acceptRemovals?: boolean | undefined;
  /** A person says that what would be held is to stay in the library. */
  readonly keepMissing?: boolean | undefined;
}

interface IndexerOptions {
  readonly catalogue: Catalogue;
  readonly follower: FolderFollower;
  readonly ingester: Ingester;
  readonly upkeep: Upkeep;
  readonly conceptRuns: Pick<ConceptRuns, 'sweep'>;
  readonly modelChange: Pick<ModelChange, 'isWanted' | 'fill' | 'pause' | 'resume'>;
  readonly progress: ProgressMeter;
  readonly events: EventBus;
  /** What is to be said with the next catching-up; emptied by it. */
  readonly notes: string[];
  /** Resolves when nobody waits for anything else. */
  readonly atLeisure: (signal: AbortSignal) => Promise<void>;
}

/**
 * Brings the library up to date with its folders: look, read, apply removals, tidy up, sweep for concepts. Runs come
 * one after another; what live events find while one is going on is read by it or right after it. While there is nothing
 * else to do, photos are learnt anew for a model that is wanted: whatever else comes puts that down, and it is taken up
 * again afterwards.
 */
export class Indexer {
  readonly #options: IndexerOptions;
  #tail: Promise<unknown> = Promise.resolve();
  #stopping = new AbortController();
  #watching = false;
  #liveWorkScheduled = false;
  /** Ends the reading in hand for the sake of work that must not run beside it. */
  #interruption: AbortController | null = null;
  #aside: Promise<unknown> = Promise.resolve();
  #reading: Promise<unknown> = Promise.resolve();
  /** Ends the learning in hand for the sake of what comes first. */
  #learningInterruption: AbortController | null = null;
  #learning: Promise<void> | null = null;

  constructor(options: IndexerOptions) {
    this.#options = options;
  }

  /** One catching-up, after those that were asked for before. */
  run(request: RunRequest = {}): Promise<IndexSummary> {
    const done = this.#queue((signal) => this.#catchUp(signal, request));
    void done.then(({ interrupted }) => (interrupted ? undefined : this.learnAnew())).catch(() => {});
    return done;
  }

  get isWatching(): boolean {
    return this.#watching;
  }

  /**
   * Learns photos for the model that is wanted, if one is, whenever nothing else is to be done. Resolves when nothing more
   * can be done for it now.
   */
  learnAnew(): Promise<void> {
    if (!this.#options.modelChange.isWanted) return Promise.resolve();
    this.#learning ??= this.#learn().finally(() => {
      this.#learning = null;
    });
    return this.#learning;
  }

  /**
   * Runs `work` while no file is being read: a reading in hand is put down for it and taken up again afterwards.
   * For what takes files and photos out, which must not meet others that are just coming in.
   */
  whileNothingIsRead<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#interruption?.abort();
    const result = Promise.all([this.#aside, this.#reading]).then(work);
    this.#aside = result.catch(() => {});
    return result;
  }

  pause(): void {
    this.#options.ingester.pause();
    this.#options.modelChange.pause();
  }

  resume(): void {
    this.#options.ingester.resume();
    this.#options.modelChange.resume();
  }

  /** Ends whatever is going on; what is done is kept. Resolves when it has ended. */
  async stop(): Promise<void> {
    await this.#end();
    this.#stopping = new AbortController();
  }

  /** Ends it, and does nothing more until `comeBack`: another is to take its place. */
  async retire(): Promise<void> {
    this.#watching = false;
    await this.#options.follower.stop();
    await this.#end();
  }

  comeBack(): void {
    this.#stopping = new AbortController();
  }

  async #end(): Promise<void> {
    this.#options.progress.stopping();
    this.resume();
    this.#stopping.abort();
    await this.#tail;
  }

  /** Follows the folders live and catches up with them, once there is leisure. */
  async startWatching(): Promise<IndexSummary> {
    this.#watching = true;
    const { signal } = this.#stopping;
    await this.#options.atLeisure(signal);
    // The watchers first: what changes while we catch up is noticed, and at worst looked at twice.
    if (!signal.aborted) await this.#options.follower.start();
    return signal.aborted ? nothingDone : this.run();
  }

  async stopWatching(): Promise<void> {
    this.#watching = false;
    await this.#options.follower.stop();
    await this.stop();
  }

  /** Live events found work, or took files out. */
  workArrived(): void {
    if (!this.#watching || this.#liveWorkScheduled) return;
    this.#liveWorkScheduled = true;
    void this.#queue(async (signal) => {
      this.#liveWorkScheduled = false;
      await this.#read(signal);
      await this.#options.upkeep.sweep();
      await this.#options.conceptRuns.sweep(signal);
      this.#options.progress.end();
    }).catch((error: unknown) => this.#warn(error));
  }

  async #learn(): Promise<void> {
    const { modelChange } = this.#options;
    for (let goesOn = true; goesOn; ) {
      const interruption = new AbortController();
      try {
        goesOn = await this.#enqueue(async (signal) => {
          if (signal.aborted) return false;
          this.#learningInterruption = interruption;
          const isMore = await modelChange.fill(AbortSignal.any([signal, interruption.signal]));
          return !signal.aborted && (isMore || interruption.signal.aborted);
        });
      } catch (error) {
        this.#warn(error);
        return;
      } finally {
        if (this.#learningInterruption === interruption) this.#learningInterruption = null;
      }
    }
  }

  #warn(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    this.#options.events.emit('notice', { level: 'warning', text });
    this.#options.progress.end();
  }

  async #catchUp(signal: AbortSignal, request: RunRequest): Promise<IndexSummary> {
    const { catalogue, conceptRuns, follower, upkeep, progress } = this.#options;
    const startedAt = performance.now();
    progress.begin('looking', 'Looking for new photos');
    try {
      const found = await follower.catchUp(request.roots, signal);
      catalogue.failures.retryTransient();
      await upkeep.findMissing();
      const counts = await this.#read(signal);
      const removed = signal.aborted ? 0 : this.#applyRemovals(request);
      await upkeep.sweep();
      if (!signal.aborted) await upkeep.sweepStrays();
      if (!signal.aborted && counts.embedded > 0) {
        progress.begin('looking', 'Tidying up');
        await upkeep.maintain(signal);
      }
      if (!signal.aborted) await conceptRuns.sweep(signal);
      const seconds = (performance.now() - startedAt) / 1_000;
      return {
        added: counts.added,
        updated: counts.updated,
        moved: counts.moved,
        removed,
        failed: counts.failed,
        skipped: counts.skipped,
        seconds: round(seconds, 3),
        photosPerSecond: seconds > 0 ? round(counts.embedded / seconds, 2) : 0,
        interrupted: signal.aborted,
        notes: [...this.#options.notes.splice(0), ...found.warnings, ...this.#rootNotes()],
      };
    } finally {
      progress.end();
    }
  }

  async #read(signal: AbortSignal): Promise<IngestCounts> {
    const { catalogue, ingester, progress } = this.#options;
    let counts = noCounts();
    for (;;) {
      for (let aside = null; aside !== this.#aside; ) {
        aside = this.#aside;
        await aside;
      }
      const waiting = catalogue.readingList.count();
      if (waiting === 0 || signal.aborted) return counts;
      progress.begin('reading', 'Getting ready to read your photos');
      progress.expect(waiting);
      const interruption = new AbortController();
      this.#interruption = interruption;
      const drained = ingester.drain(AbortSignal.any([signal, interruption.signal]));
      this.#reading = drained.catch(() => {});
      counts = addCounts(counts, await drained);
      this.#interruption = null;
      if (!interruption.signal.aborted) return counts;
    }
  }

  #applyRemovals({ roots, acceptRemovals = false, keepMissing = false }: RunRequest): number {
    const { catalogue, follower } = this.#options;
    const { removed } = follower.applyRemovals(roots);
    if (!acceptRemovals && !keepMissing) return removed;
    let accepted = 0;
    for (const { id, path, state, kept } of catalogue.roots.overview()) {
      if (!(roots?.includes(id) ?? true)) continue;
      const isHeld = state === 'removals-held';
      if (acceptRemovals && (isHeld || kept > 0)) {
        const files = follower.acceptRemovals(id);
        catalogue.audit.record('root.accept-removals', path, howMany(files, 'file'));
        accepted += files;
      } else if (keepMissing && isHeld) {
        catalogue.audit.record('root.keep-missing', path, howMany(follower.keepMissing(id), 'file'));
      }
    }
    return removed + accepted;
  }

  #rootNotes(): string[] {
    return this.#options.catalogue.roots
      .list()
      .filter(({ state }) => state !== 'ready')
      .map(({ path, reason }) => `${path}: ${reason ?? 'not available'}`);
  }

  /** What is queued comes before learning anew, which is put down for it. */
  #queue<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    this.#learningInterruption?.abort();
    return this.#enqueue(work);
  }

  #enqueue<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const { signal } = this.#stopping;
    const result = this.#tail.then(() => work(signal));
    this.#tail = result.catch(() => {});
    return result;
  }
}

/** Stopped before it began. */
const nothingDone: IndexSummary = {
  added: 0,
  updated: 0,
  moved: 0,
  removed: 0,
  failed: 0,
  skipped: 0,
  seconds: 0,
  photosPerSecond: 0,
  interrupted: true,
  notes: [],
};

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
