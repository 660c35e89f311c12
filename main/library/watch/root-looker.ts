import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { RootState } from '../../../preload/contract/index.ts';
import { FileTable } from '../catalog/file-table.ts';
import { heldReason, judgeLoss, removeMissing } from './apply-removals.ts';
import { type LookOptions, type LookResult, type RootPlace, reconcilePaths } from './reconcile.ts';
import { Settling } from './settling.ts';

/** What following folders needs to know and tell about roots. */
export interface RootStates {
  list(): {
    readonly id: number;
    readonly path: string;
    readonly state: RootState;
    readonly reason: string | null;
  }[];
  setState(id: number, state: RootState, reason: string | null): void;
  markScanned(id: number, at: string): void;
}

export type Notify = (level: 'info' | 'warning', text: string) => void;

export interface RootLookerOptions {
  readonly root: { readonly id: number; readonly path: string };
  readonly database: DatabaseSync;
  readonly roots: RootStates;
  readonly libraryDir: string;
  readonly notify: Notify;
  readonly nowMs: () => number;
  readonly settleMs?: number | undefined;
  readonly silenceMs?: number | undefined;
}

export interface Removal {
  /** Paths relative to the root. */
  readonly removed: readonly string[];
  /** Why nothing was removed; null when nothing is held. */
  readonly heldReason: string | null;
}

/**
 * Looks at one root, one look after another, and keeps the root's state: away, back, removals held or not.
 * Whether removals are held is judged from the table each time, never remembered; what a person decided is.
 */
export class RootLooker {
  readonly id: number;
  readonly path: string;
  readonly #options: RootLookerOptions;
  readonly #place: RootPlace;
  readonly #disposed = new AbortController();
  #tail: Promise<unknown> = Promise.resolve();

  constructor(options: RootLookerOptions) {
    const { root, database, libraryDir, nowMs, settleMs, silenceMs } = options;
    this.id = root.id;
    this.path = root.path;
    this.#options = options;
    this.#place = {
      ...root,
      files: new FileTable(database),
      libraryDir,
      settling: new Settling(settleMs === undefined ? {} : { settleMs }),
      nowMs,
      silenceMs,
    };
  }

  get state(): RootState {
    return this.#row?.state ?? 'offline';
  }

  /** Files that wait until they stop growing. */
  get unsettled(): string[] {
    return this.#place.settling.waiting;
  }

  get settleMs(): number {
    return this.#place.settling.settleMs;
  }

  /** Looks at paths of the root ('' is all of it), after the looks asked for before. */
  look(paths: readonly string[], { signal, ...options }: LookOptions = {}): Promise<LookResult> {
    const stopped = this.#disposed.signal;
    const anySignal = signal ? AbortSignal.any([signal, stopped]) : stopped;
    const look = async () => {
      const result = await reconcilePaths(this.#place, paths, { ...options, signal: anySignal });
      if (!anySignal.aborted) this.#follow(result, paths.includes(''));
      return result;
    };
    const result = this.#tail.then(look);
    this.#tail = result.catch(() => {});
    return result;
  }

  /** Looks again at half-written files until all hold still or `patienceMs` is over. Returns their new counts. */
  async lookUntilSettled(patienceMs: number, signal?: AbortSignal): Promise<LookResult[]> {
    const results: LookResult[] = [];
    for (let waitedMs = 0; waitedMs < patienceMs && this.unsettled.length > 0; waitedMs += this.settleMs) {
      await waitFor(this.settleMs + 50, signal);
      if (signal?.aborted) break;
      results.push(await this.look(this.unsettled, { signal }));
    }
    return results;
  }

  /**
   * Takes missing files out, unless so many are gone at once that a person must say so first, or has decided to keep
   * them.
   *
   * @param isAccepted a person said so, of all that are missing
   */
  applyRemovals(isAccepted = false): Removal {
    const { database, nowMs } = this.#options;
    const row = this.#row;
    if (!row || row.state === 'offline') return { removed: [], heldReason: null };
    const loss = this.#place.files.loss(this.id);
    const verdict = judgeLoss(loss);
    if (verdict === 'hold' && !isAccepted) {
      const reason = heldReason(loss);
      if (row.reason !== reason) this.#setState('removals-held', reason, 'warning', reason);
      return { removed: [], heldReason: reason };
    }
    const isNothingToDo = verdict === 'nothing-missing' && !isAccepted;
    const at = new Date(nowMs()).toISOString();
    const removed = isNothingToDo ? [] : removeMissing(database, this.id, at, isAccepted ? 'all' : 'lost');
    if (row.state === 'removals-held') this.#options.roots.setState(this.id, 'ready', null);
    return { removed, heldReason: null };
  }

  /** A person wants to keep what is missing and held. Returns how many files that are. */
  keepMissing(): number {
    if (this.state !== 'removals-held') return 0;
    const files = this.#place.files.keepMissing(this.id);
    this.#options.roots.setState(this.id, 'ready', null);
    return files;
  }

  /**
   * Ends the look that is going on; the root may be gone from the library the moment this is called. Resolves
   * when nothing uses the catalogue any more.
   */
  async dispose(): Promise<void> {
    this.#disposed.abort();
    await this.#tail;
  }

  get #row() {
    return this.#options.roots.list().find(({ id }) => id === this.id);
  }

  #follow(result: LookResult, isWholeRoot: boolean): void {
    const row = this.#row;
    if (!row || result.state === 'stopped') return;
    if (result.state === 'offline') {
      if (row.state !== 'offline') this.#setState('offline', result.reason, 'warning', result.reason);
      else if (row.reason !== result.reason) this.#options.roots.setState(this.id, 'offline', result.reason);
      return;
    }
    if (isWholeRoot) this.#options.roots.markScanned(this.id, new Date(this.#options.nowMs()).toISOString());
    if (row.state === 'offline') this.#setState('ready', null, 'info', 'The folder is back.');
    if (row.state === 'removals-held' && this.#place.files.loss(this.id).missing === 0)
      this.#setState('ready', null, 'info', 'The files that were gone are back.');
  }

  #setState(state: RootState, reason: string | null, level: 'info' | 'warning', text: string): void {
    this.#options.roots.setState(this.id, state, reason);
    this.#options.notify(level, `${this.path}: ${text}`);
  }
}

/** Waits, but not past an abort. */
async function waitFor(durationMs: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await pause(durationMs, undefined, signal ? { signal } : {});
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}
