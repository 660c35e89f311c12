import { setTimeout as pause } from 'node:timers/promises';
import { Coalescer, TouchedPaths } from './coalesce.ts';
import { LiveWatcher, type LiveWatcherOptions } from './live-watcher.ts';
import { systemCode } from './read-errors.ts';
import type { LookResult } from './reconcile.ts';
import type { Notify, RootLooker } from './root-looker.ts';
import { RootPresence } from './root-presence.ts';

/** How long live following waits for things; all in milliseconds. */
export interface LiveTiming {
  /** Without events, before the touched paths are looked at. */
  readonly quietMs?: number;
  /** Without new losses, before missing files are taken out: a sudden loss arrives in pieces. */
  readonly removalDelayMs?: number;
  readonly presenceEveryMs?: number;
  readonly pollEveryMs?: number;
  /** Between looks at a root that is there and yet offline, such as an empty mount point. */
  readonly retryOfflineMs?: number;
}

export interface LiveRootOptions {
  readonly looker: RootLooker;
  readonly libraryDir: string;
  readonly notify: Notify;
  /** Files became work, or were taken out. */
  readonly onWork: () => void;
  /** Paths, relative to the root, that were taken out. */
  readonly onRemoved: (paths: readonly string[]) => void;
  /** Whether files wait to be read that may turn out to be missing ones that moved. */
  readonly newcomersWait: () => boolean;
  readonly timing: LiveTiming;
  readonly listen?: LiveWatcherOptions['listen'];
}

/** Looking may take one part in five of the time: a storm of changes in a large root must not become one long scan. */
const restPerLook = 4;
const longestRestMs = 60_000;

/** Follows one root while the library runs: touched → looked at → settled → work, and losses → removals. */
export class LiveRoot {
  readonly #options: LiveRootOptions;
  readonly #coalescer: Coalescer;
  readonly #presence: RootPresence;
  readonly #disposed = new AbortController();
  #watcher: LiveWatcher | null = null;
  #touched = new TouchedPaths();
  #draining: Promise<void> | null = null;
  #isLooking = false;
  #settleTimer: NodeJS.Timeout | undefined;
  #removalTimer: NodeJS.Timeout | undefined;
  #lastLookAt = 0;

  constructor(options: LiveRootOptions) {
    const { looker, timing } = options;
    this.#options = options;
    this.#coalescer = new Coalescer({
      ...(timing.quietMs === undefined ? {} : { quietMs: timing.quietMs }),
      onPaths: (paths) => this.#add(paths),
    });
    this.#presence = new RootPresence({
      rootPath: looker.path,
      everyMs: timing.presenceEveryMs ?? 3_000,
      onChange: (isThere) => {
        this.#rootChanged(isThere).catch((error: unknown) => this.#reportFault(error));
      },
      onSame: () => this.#retryOffline(),
    });
  }

  get id(): number {
    return this.#options.looker.id;
  }

  /** Resolves once the root's folders are watched, or at once when it is away. */
  async start(): Promise<void> {
    const isThere = await this.#presence.start();
    if (isThere && !this.#disposed.signal.aborted) await this.#startWatcher();
  }

  /** Takes up what a look outside of this class left over: links to follow, files to wait for. */
  takeUp(result: LookResult): void {
    if (result.state !== 'complete' || this.#disposed.signal.aborted) return;
    if (!result.needsFullLook) this.#watcher?.followLinks(result.links);
    this.#armSettling();
  }

  /** Looks at the whole root soon. */
  lookAtAll(): void {
    this.#add(['']);
  }

  async dispose(): Promise<void> {
    this.#disposed.abort();
    this.#coalescer.dispose();
    this.#presence.dispose();
    clearTimeout(this.#settleTimer);
    clearTimeout(this.#removalTimer);
    this.#watcher?.dispose();
    await this.#draining;
  }

  async #startWatcher(): Promise<void> {
    const { looker, libraryDir, notify, timing, listen } = this.#options;
    const watcher = new LiveWatcher({
      rootPath: looker.path,
      libraryDir,
      notify,
      onTouched: (path) => this.#coalescer.add(path),
      onPoll: () => this.#poll(),
      pollEveryMs: timing.pollEveryMs,
      listen,
    });
    this.#watcher = watcher;
    try {
      await watcher.start();
    } catch (error) {
      if (systemCode(error) === null) throw error;
      // Gone since it was asked for: the look says so, and its presence is asked for again.
      this.lookAtAll();
    }
  }

  async #rootChanged(isThere: boolean): Promise<void> {
    this.#watcher?.dispose();
    this.#watcher = null;
    if (isThere && !this.#disposed.signal.aborted) await this.#startWatcher();
    this.lookAtAll();
  }

  /** A poll is no event: one that comes while the root is being looked at, or rests from it, is left out. */
  #poll(): void {
    if (!this.#draining) this.lookAtAll();
  }

  #retryOffline(): void {
    const { looker, timing } = this.#options;
    const isDue = performance.now() - this.#lastLookAt > (timing.retryOfflineMs ?? 5_000);
    if (isDue && looker.state === 'offline') this.lookAtAll();
  }

  #add(paths: readonly string[]): void {
    for (const path of paths) this.#touched.add(path);
    this.#draining ??= this.#drain()
      .catch((error: unknown) => this.#reportFault(error))
      .finally(() => {
        this.#draining = null;
      });
  }

  async #drain(): Promise<void> {
    const { signal } = this.#disposed;
    try {
      while (!this.#touched.isEmpty && !signal.aborted) {
        const paths = this.#touched.paths();
        this.#touched = new TouchedPaths();
        const startedAt = performance.now();
        this.#isLooking = true;
        const result = await this.#options.looker.look(paths, { signal, isLive: true });
        this.#isLooking = false;
        this.#react(result, paths.includes(''));
        this.#lastLookAt = performance.now();
        const restMs = Math.min((this.#lastLookAt - startedAt) * restPerLook, longestRestMs);
        await pause(restMs, undefined, { signal });
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#isLooking = false;
    }
  }

  #react(result: LookResult, wasWholeRoot: boolean): void {
    if (result.state !== 'complete' || this.#disposed.signal.aborted) return;
    const { counts, links, needsFullLook } = result;
    if (wasWholeRoot) this.#watcher?.followLinks(links);
    if (needsFullLook) this.#touched.add('');
    // A look at everything also judges what was missing before the root went away and came back.
    if (counts.missing > 0 || (wasWholeRoot && !this.#removalTimer)) this.#armRemovals();
    this.#armSettling();
    if (counts.new + counts.changed + counts.returned > 0) this.#options.onWork();
  }

  #armSettling(): void {
    const { looker } = this.#options;
    clearTimeout(this.#settleTimer);
    if (looker.unsettled.length === 0) return;
    this.#settleTimer = setTimeout(() => this.#add(looker.unsettled), looker.settleMs);
  }

  #armRemovals(): void {
    clearTimeout(this.#removalTimer);
    const delayMs = this.#options.timing.removalDelayMs ?? 5_000;
    this.#removalTimer = setTimeout(() => this.#applyRemovals(), delayMs);
  }

  /** Looks rest between each other, so a loss may be known in part only. */
  get #hasMoreToSee(): boolean {
    return this.#isLooking || this.#coalescer.isWaiting || !this.#touched.isEmpty;
  }

  #applyRemovals(): void {
    const { looker, newcomersWait, onRemoved, onWork } = this.#options;
    this.#removalTimer = undefined;
    // Moves first: a file that has not been read may be one of the missing ones in its new place.
    const movesMayCome = newcomersWait() || looker.unsettled.length > 0;
    if (movesMayCome || this.#hasMoreToSee) {
      this.#armRemovals();
      return;
    }
    const { removed } = looker.applyRemovals();
    if (removed.length === 0) return;
    onRemoved(removed);
    onWork();
  }

  #reportFault(error: unknown): void {
    const what = error instanceof Error ? error.message : String(error);
    this.#options.notify('warning', `${this.#options.looker.path}: following the folder failed (${what}).`);
  }
}
