import type { FileTable, KnownFile, SeenFile } from '../catalog/file-table.ts';
import { breathe } from '../thread-time.ts';
import { scanFolder } from './scan-folder.ts';
import type { FollowedLink, ScanOutcome, UnreadablePlace } from './scan-protocol.ts';
import type { Settling } from './settling.ts';

/** A root and what looking at it needs. */
export interface RootPlace {
  readonly id: number;
  readonly path: string;
  readonly files: FileTable;
  readonly libraryDir: string;
  readonly settling: Settling;
  readonly nowMs: () => number;
  readonly silenceMs?: number | undefined;
}

export interface LookOptions {
  readonly signal?: AbortSignal | undefined;
  /** Somebody was just at these files: all that are new or changed must hold still first. */
  readonly isLive?: boolean;
}

/** Files, counted by what a look found. Files that are still being written are in none but `unsettled`. */
export interface LookCounts {
  new: number;
  changed: number;
  unchanged: number;
  /** Not seen at this look, and seen at the one before. */
  missing: number;
  returned: number;
  unsettled: number;
}

export type LookResult =
  | {
      readonly state: 'complete';
      readonly counts: LookCounts;
      readonly warnings: readonly string[];
      readonly links: readonly FollowedLink[];
      /** A link to a folder turned up, which only a look at the whole root can judge. */
      readonly needsFullLook: boolean;
    }
  | { readonly state: 'offline'; readonly reason: string }
  | { readonly state: 'stopped' };

/** Few enough for the library to answer somebody's search in between. */
const rowsPerTurn = 2_500;
const pathsPerTurn = 500;

/** A drive that fails has a reason for every file; nobody reads them all. */
const warningsAtMost = 20;

const bareReason =
  'The folder is empty, although photos were found in it before. Its drive may not be connected. ' +
  'If you emptied it yourself, remove the folder from the library.';

/**
 * Brings the file table up to date with a whole root, in one pass over both.
 *
 * New and changed files become work; files not seen are marked as missing, never removed. Nothing is marked
 * when the root is offline (which an empty root with known files is), nor below a folder that could not be read.
 */
export function reconcileRoot(root: RootPlace, options: LookOptions = {}): Promise<LookResult> {
  return reconcilePaths(root, [''], options);
}

/**
 * The same for some paths of a root. A path that is gone takes all that is known below it along; one that is a
 * folder is walked.
 *
 * @param paths relative to the root, with '/'; '' is the whole root
 */
export async function reconcilePaths(
  root: RootPlace,
  paths: readonly string[],
  { signal, isLive = false }: LookOptions = {},
): Promise<LookResult> {
  const wanted = paths.includes('') ? [''] : paths;
  const comparison = new Comparison(root, isLive);
  // The disk and the catalogue are read at the same time; what comes before the catalogue is loaded waits.
  let early: SeenFile[][] | null = [];
  const scan = scanFolder(root.path, {
    libraryDir: root.libraryDir,
    paths: wanted,
    signal,
    onBatch: (batch) => (early ? void early.push(batch) : comparison.take(batch)),
    ...(root.silenceMs === undefined ? {} : { silenceMs: root.silenceMs }),
  });
  const [outcome] = await Promise.all([
    scan,
    comparison.load(wanted, signal).then(async () => {
      for (let batch = early?.shift(); batch; batch = early?.shift()) {
        // Once stopped, the root itself may have been taken out of the library.
        if (!signal?.aborted) comparison.take(batch);
        await breathe();
      }
      early = null;
    }),
  ]);
  return comparison.conclude(outcome);
}

/** What is known of a root, or of some paths in it, beside what a look finds there. */
class Comparison {
  readonly #root: RootPlace;
  readonly #isLive: boolean;
  readonly #known = new Map<string, KnownFile>();
  readonly #counts: LookCounts = { new: 0, changed: 0, unchanged: 0, missing: 0, returned: 0, unsettled: 0 };
  readonly #unsettled = new Set<string>();
  #looked: ReadonlySet<string> = new Set();

  constructor(root: RootPlace, isLive: boolean) {
    this.#root = root;
    this.#isLive = isLive;
  }

  async load(paths: readonly string[], signal?: AbortSignal): Promise<void> {
    const { files, id } = this.#root;
    this.#looked = new Set(paths);
    if (!this.#isWholeRoot) {
      for (const [index, path] of paths.entries()) {
        for (const file of files.atOrBelow(id, path)) this.#known.set(file[0], file);
        if (index % pathsPerTurn === pathsPerTurn - 1) await breathe();
        if (signal?.aborted) return;
      }
      return;
    }
    let afterPath = '';
    for (;;) {
      const page = files.page(id, afterPath, rowsPerTurn);
      for (const file of page) this.#known.set(file[0], file);
      const last = page.at(-1);
      if (!last || page.length < rowsPerTurn) return;
      afterPath = last[0];
      await breathe();
      if (signal?.aborted) return;
    }
  }

  take(batch: readonly SeenFile[]): void {
    const { files, id, settling, nowMs } = this.#root;
    const now = nowMs();
    const toRead: SeenFile[] = [];
    const returned: SeenFile[] = [];
    for (const file of batch) {
      const known = this.#knownAt(file.path);
      this.#known.delete(file.path);
      if (known && isSame(known, file)) {
        settling.forget(file.path);
        if (known[5]) returned.push(file);
        else this.#counts.unchanged += 1;
      } else if (settling.holdsStill(file.path, file, now, this.#isLive)) {
        toRead.push(file);
        if (!known) this.#counts.new += 1;
        else if (known[5]) this.#counts.returned += 1;
        else this.#counts.changed += 1;
      } else this.#unsettled.add(file.path);
    }
    this.#counts.returned += returned.length;
    files.keep(id, { toRead, returned });
  }

  conclude(outcome: ScanOutcome): LookResult {
    if (outcome.state !== 'complete') return outcome;
    const { files, id, settling } = this.#root;
    if (outcome.isBare && files.hasFiles(id)) return { state: 'offline', reason: bareReason };
    const leftOut = new Map(outcome.unreadable.map((place) => [place.path, place]));
    const spared = new Set([...leftOut.keys(), ...outcome.leftToFullScan]);
    const dangling = new Set<UnreadablePlace>();
    const missing: string[] = [];
    for (const [path, [, , , , , isMissing]] of this.#known) {
      const sparedBy = spared.size > 0 ? placeAbove(path, spared) : null;
      const place = sparedBy === null ? undefined : leftOut.get(sparedBy);
      if (place?.isLink) dangling.add(place);
      if (sparedBy !== null || isMissing) continue;
      settling.forget(path);
      missing.push(path);
    }
    files.markMissing(id, missing, new Date(this.#root.nowMs()).toISOString());
    this.#counts.missing = missing.length;
    this.#counts.unsettled = this.#unsettled.size;
    this.#forgetVanished(spared);
    const warnings = outcome.unreadable.filter((place) => !place.isLink || dangling.has(place));
    return {
      state: 'complete',
      counts: this.#counts,
      warnings: brief(warnings.map(({ reason }) => reason)),
      links: outcome.links,
      needsFullLook: outcome.leftToFullScan.length > 0,
    };
  }

  get #isWholeRoot(): boolean {
    return this.#looked.has('');
  }

  /** A half-written file that was deleted before it was ever known leaves no row to miss it by. */
  #forgetVanished(spared: ReadonlySet<string>): void {
    const { settling } = this.#root;
    for (const path of settling.waiting) {
      const wasLookedFor = placeAbove(path, this.#looked) !== null && placeAbove(path, spared) === null;
      if (wasLookedFor && !this.#unsettled.has(path)) settling.forget(path);
    }
  }

  /** A sidecar's pictures are seen too, although nobody asked for their paths. */
  #knownAt(path: string): KnownFile | null {
    const known = this.#known.get(path);
    if (known || this.#isWholeRoot) return known ?? null;
    return this.#root.files.find(this.#root.id, path);
  }
}

/** The first reasons and how many there are besides. */
function brief(reasons: readonly string[]): string[] {
  if (reasons.length <= warningsAtMost) return [...reasons];
  const others = reasons.length - warningsAtMost;
  return [...reasons.slice(0, warningsAtMost), `${others} more places could not be read.`];
}

function isSame([, sizeBytes, mtimeMs, sidecar, sidecarMtimeMs]: KnownFile, file: SeenFile): boolean {
  return (
    sizeBytes === file.sizeBytes &&
    mtimeMs === file.mtimeMs &&
    sidecar === file.sidecar &&
    sidecarMtimeMs === file.sidecarMtimeMs
  );
}

/** The path itself or the folder above it that is in `places`; null when none is. */
function placeAbove(path: string, places: ReadonlySet<string>): string | null {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
    if (places.has(path.slice(0, end))) return path.slice(0, end);
  return places.has('') ? '' : null;
}
