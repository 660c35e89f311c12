import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { FileTable } from '../catalog/file-table.ts';
import { LiveRoot, type LiveRootOptions, type LiveTiming } from './live-root.ts';
import { type Notify, RootLooker, type RootStates } from './root-looker.ts';

export interface FolderFollowerOptions {
  readonly database: DatabaseSync;
  readonly roots: RootStates;
  /** The library's own folder, which is never looked into. */
  readonly libraryDir: string;
  readonly notify: Notify;
  /** Live only: files became work, or were taken out. */
  readonly onWork: () => void;
  /** A file was taken out of the catalogue; its absolute path. */
  readonly onRemoved?: (path: string) => void;
  /** Milliseconds since 1970. */
  readonly nowMs?: () => number;
  readonly timing?: FollowerTiming;
  readonly listen?: LiveRootOptions['listen'];
}

export interface FollowerTiming extends LiveTiming {
  /** How long a file must hold still before it is read. */
  readonly settleMs?: number;
  /** How long catching up waits for files that are still being written. */
  readonly settlePatienceMs?: number;
  /** How long a root may say nothing before it is taken for dead. */
  readonly silenceMs?: number;
}

interface RootNote {
  readonly path: string;
  readonly reason: string;
}

/** What catching up found, counted in files. */
export interface CatchUpSummary {
  new: number;
  changed: number;
  returned: number;
  missing: number;
  readonly offlineRoots: RootNote[];
  readonly heldRoots: RootNote[];
  /** Sentences about folders that could not be read and files that are still being written. */
  readonly warnings: string[];
}

/**
 * Keeps the file table in step with the roots: by looking through them when asked, and by following them live.
 *
 * Events are hints, the disk is asked, the table is the truth. Finding that files are gone and taking them out
 * are two steps, so that moves can be recognised and sudden losses held in between.
 */
export class FolderFollower {
  readonly #options: FolderFollowerOptions;
  readonly #files: FileTable;
  readonly #lookers = new Map<number, RootLooker>();
  readonly #live = new Map<number, LiveRoot>();
  #isLive = false;

  constructor(options: FolderFollowerOptions) {
    this.#options = options;
    this.#files = new FileTable(options.database);
  }

  /**
   * Looks through whole roots, all of them when `rootIds` is left out. Marks missing files, removes none.
   * Files that are still being written are waited for, but not for ever.
   */
  async catchUp(rootIds?: readonly number[], signal?: AbortSignal): Promise<CatchUpSummary> {
    const summary: CatchUpSummary = {
      new: 0,
      changed: 0,
      returned: 0,
      missing: 0,
      offlineRoots: [],
      heldRoots: [],
      warnings: [],
    };
    for (const looker of this.#chosen(rootIds)) {
      if (signal?.aborted) break;
      await this.#catchUpRoot(looker, summary, signal);
    }
    for (const { path, state, reason } of this.#options.roots.list()) {
      if (state === 'offline') summary.offlineRoots.push({ path, reason: reason ?? '' });
      if (state === 'removals-held') summary.heldRoots.push({ path, reason: reason ?? '' });
    }
    return summary;
  }

  /** Takes missing files out, except where so many are gone that a person must say so first. */
  applyRemovals(rootIds?: readonly number[]): { removed: number; held: RootNote[] } {
    let removed = 0;
    const held: RootNote[] = [];
    for (const looker of this.#chosen(rootIds)) {
      const removal = looker.applyRemovals();
      removed += removal.removed.length;
      this.#tellRemoved(looker, removal.removed);
      if (removal.heldReason !== null) held.push({ path: looker.path, reason: removal.heldReason });
    }
    return { removed, held };
  }

  /** A person says that a root's missing files may go. Returns how many went; none of a root that is away. */
  acceptRemovals(rootId: number): number {
    const [looker] = this.#chosen([rootId]);
    if (!looker) return 0;
    const { removed } = looker.applyRemovals(true);
    this.#tellRemoved(looker, removed);
    return removed.length;
  }

  /**
   * A person says that a root's missing files are to stay in the library. Returns how many files that are; none where
   * nothing is held.
   */
  keepMissing(rootId: number): number {
    return this.#chosen([rootId])[0]?.keepMissing() ?? 0;
  }

  /** Follows all roots live; resolves once their folders are watched. Does not catch up. */
  async start(): Promise<void> {
    if (this.#isLive) return;
    this.#isLive = true;
    this.#syncLookers();
    await Promise.all([...this.#lookers.values()].map((looker) => this.#follow(looker)));
  }

  /** Ends following live. Catching up still works. */
  async stop(): Promise<void> {
    this.#isLive = false;
    const live = [...this.#live.values()];
    this.#live.clear();
    await Promise.all(live.map((root) => root.dispose()));
  }

  /** Takes note of added and removed roots. Added ones are looked at soon when following live. */
  async rootsChanged(): Promise<void> {
    const added = this.#syncLookers();
    const gone = [...this.#live.values()].filter(({ id }) => !this.#lookers.has(id));
    for (const { id } of gone) this.#live.delete(id);
    await Promise.all(gone.map((root) => root.dispose()));
    if (!this.#isLive) return;
    for (const looker of added) (await this.#follow(looker))?.lookAtAll();
  }

  async dispose(): Promise<void> {
    const looks = [...this.#lookers.values()].map((looker) => looker.dispose());
    await this.stop();
    await Promise.all(looks);
  }

  async #catchUpRoot(looker: RootLooker, summary: CatchUpSummary, signal?: AbortSignal): Promise<void> {
    const first = await looker.look([''], { signal });
    const patienceMs = this.#options.timing?.settlePatienceMs ?? 10_000;
    const later = first.state === 'complete' ? await looker.lookUntilSettled(patienceMs, signal) : [];
    for (const result of [first, ...later]) {
      if (result.state !== 'complete') continue;
      summary.new += result.counts.new;
      summary.changed += result.counts.changed;
      summary.returned += result.counts.returned;
      summary.missing += result.counts.missing;
      summary.warnings.push(...result.warnings);
    }
    const writing = looker.unsettled.length;
    if (writing > 0 && !signal?.aborted) summary.warnings.push(stillWriting(looker.path, writing));
    this.#live.get(looker.id)?.takeUp(first);
  }

  async #follow(looker: RootLooker): Promise<LiveRoot | null> {
    const { libraryDir, notify, onWork, timing = {}, listen } = this.#options;
    const root = new LiveRoot({
      looker,
      libraryDir,
      notify,
      onWork,
      onRemoved: (paths) => this.#tellRemoved(looker, paths),
      newcomersWait: () => this.#files.hasUnreadNewcomers(),
      timing,
      listen,
    });
    this.#live.set(looker.id, root);
    await root.start();
    return this.#live.get(looker.id) === root ? root : null;
  }

  #chosen(rootIds?: readonly number[]): RootLooker[] {
    this.#syncLookers();
    const all = [...this.#lookers.values()];
    return rootIds ? all.filter(({ id }) => rootIds.includes(id)) : all;
  }

  /** Ends looks at roots that are gone at once: their rows are gone too. Returns the lookers of new roots. */
  #syncLookers(): RootLooker[] {
    const { roots, database, libraryDir, notify, nowMs = Date.now, timing = {} } = this.#options;
    const { settleMs, silenceMs } = timing;
    const rows = roots.list();
    const paths = new Map(rows.map(({ id, path }) => [id, path]));
    for (const [id, looker] of this.#lookers) {
      if (paths.get(id) === looker.path) continue;
      void looker.dispose();
      this.#lookers.delete(id);
    }
    const added = rows.filter(({ id }) => !this.#lookers.has(id));
    return added.map((root) => {
      const looker = new RootLooker({
        root,
        database,
        roots,
        libraryDir,
        notify,
        nowMs,
        settleMs,
        silenceMs,
      });
      this.#lookers.set(root.id, looker);
      return looker;
    });
  }

  #tellRemoved(looker: RootLooker, paths: readonly string[]): void {
    const { onRemoved } = this.#options;
    if (onRemoved) for (const path of paths) onRemoved(join(looker.path, path));
  }
}

function stillWriting(rootPath: string, files: number): string {
  return files === 1
    ? `${rootPath}: one file is still being written and is looked at again later.`
    : `${rootPath}: ${files} files are still being written and are looked at again later.`;
}
