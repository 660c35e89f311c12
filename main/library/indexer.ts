import type { IndexSummary } from '../../preload/contract/index.ts';
import type { Catalogue } from './catalog/catalogue.ts';
import type { EventBus } from './event-bus.ts';
import type { IngestCounts } from './ingest/ingest-counts.ts';
import { noCounts } from './ingest/ingest-counts.ts';
import type { Ingester } from './ingest/ingester.ts';
import type { ProgressMeter } from './ingest/progress-meter.ts';
import type { Upkeep } from './upkeep.ts';
import type { FolderFollower } from './watch/folder-follower.ts';

interface IndexerOptions {
  readonly catalogue: Catalogue;
  readonly follower: FolderFollower;
  readonly ingester: Ingester;
  readonly upkeep: Upkeep;
  readonly progress: ProgressMeter;
  readonly events: EventBus;
  /** What is to be said with the next catching-up; emptied by it. */
  readonly notes: string[];
}

/**
 * Brings the library up to date with its folders: look, read, apply removals, tidy up. Runs come one after
 * another; what live events find while one is going on is read by it or right after it.
 */
export class Indexer {
  readonly #options: IndexerOptions;
  #tail: Promise<unknown> = Promise.resolve();
  #stopping = new AbortController();
  #watching = false;
  #liveWorkScheduled = false;

  constructor(options: IndexerOptions) {
    this.#options = options;
  }

  /** One catching-up, after those that were asked for before. */
  run(roots?: readonly number[]): Promise<IndexSummary> {
    return this.#queue((signal) => this.#catchUp(signal, roots));
  }

  pause(): void {
    this.#options.ingester.pause();
  }

  resume(): void {
    this.#options.ingester.resume();
  }

  /** Ends whatever is going on; what is done is kept. Resolves when it has ended. */
  async stop(): Promise<void> {
    this.#options.progress.stopping();
    this.#stopping.abort();
    await this.#tail;
    this.#stopping = new AbortController();
  }

  /** Catches up, then follows the folders live. */
  async startWatching(): Promise<IndexSummary> {
    this.#watching = true;
    // The watchers first: what changes while we catch up is noticed, and at worst looked at twice.
    await this.#options.follower.start();
    return this.run();
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
      this.#options.progress.end();
    }).catch((error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      this.#options.events.emit('notice', { level: 'warning', text });
      this.#options.progress.end();
    });
  }

  async #catchUp(signal: AbortSignal, roots?: readonly number[]): Promise<IndexSummary> {
    const { catalogue, follower, upkeep, progress } = this.#options;
    const startedAt = performance.now();
    progress.begin('looking', 'Looking for new photos');
    try {
      const found = await follower.catchUp(roots, signal);
      catalogue.failures.retryTransient();
      await upkeep.findMissing();
      const counts = await this.#read(signal);
      const removals = signal.aborted ? { removed: 0 } : follower.applyRemovals(roots);
      await upkeep.sweep();
      if (!signal.aborted && counts.embedded > 0) {
        progress.begin('looking', 'Tidying up');
        await upkeep.maintain(signal);
      }
      const seconds = (performance.now() - startedAt) / 1_000;
      return {
        added: counts.added,
        updated: counts.updated,
        moved: counts.moved,
        removed: removals.removed,
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
    const waiting = catalogue.readingList.count();
    if (waiting === 0 || signal.aborted) return noCounts();
    progress.begin('reading', 'Getting ready to read your photos');
    progress.expect(waiting);
    return ingester.drain(signal);
  }

  #rootNotes(): string[] {
    return this.#options.catalogue.roots
      .list()
      .filter(({ state }) => state !== 'ready')
      .map(({ path, reason }) => `${path}: ${reason ?? 'not available'}`);
  }

  #queue<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const { signal } = this.#stopping;
    const result = this.#tail.then(() => work(signal));
    this.#tail = result.catch(() => {});
    return result;
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
