/** How many single paths are worth looking at one by one before their folder, or the root, is looked at whole. */
export interface CoalesceLimits {
  readonly pathsPerFolder: number;
  readonly folders: number;
}

export const defaultLimits: CoalesceLimits = { pathsPerFolder: 100, folders: 100 };

/**
 * The paths that a burst of events touched, as few as possible: looking at a path means looking at all below it.
 *
 * What comes out depends only on which paths were touched, not on the order, nor on how often; at most
 * `folders × pathsPerFolder` paths come out and are held. '' stands for the whole root.
 */
export class TouchedPaths {
  readonly #limits: CoalesceLimits;
  /** Names touched in each folder; null once there are too many to look at singly. */
  readonly #folders = new Map<string, Set<string> | null>();
  #isWhole = false;

  constructor(limits: CoalesceLimits = defaultLimits) {
    this.#limits = limits;
  }

  get isEmpty(): boolean {
    return !this.#isWhole && this.#folders.size === 0;
  }

  /** @param path relative to the root, with '/' */
  add(path: string): void {
    if (this.#isWhole) return;
    if (path === '') {
      this.#takeWhole();
      return;
    }
    const cut = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(cut, 0));
    const names = this.#folders.get(folder);
    if (names === null) return;
    if (!names) {
      if (this.#folders.size >= this.#limits.folders) this.#takeWhole();
      else this.#folders.set(folder, new Set([path.slice(cut + 1)]));
      return;
    }
    names.add(path.slice(cut + 1));
    if (names.size > this.#limits.pathsPerFolder) this.#folders.set(folder, null);
  }

  /** What to look at, in order; none of the paths lies below another. */
  paths(): string[] {
    if (this.#isWhole) return [''];
    const all = [...this.#folders].flatMap(([folder, names]) =>
      names ? [...names].map((name) => (folder === '' ? name : `${folder}/${name}`)) : [folder],
    );
    if (all.includes('')) return [''];
    const touched = new Set(all);
    return all.filter((path) => !hasAncestor(path, touched)).sort();
  }

  #takeWhole(): void {
    this.#isWhole = true;
    this.#folders.clear();
  }
}

function hasAncestor(path: string, touched: ReadonlySet<string>): boolean {
  for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1))
    if (touched.has(path.slice(0, cut))) return true;
  return false;
}

interface CoalescerOptions {
  /** Quiet time after the last event before the paths are handed over. */
  readonly quietMs?: number;
  /** Longest time an event waits while others keep coming. */
  readonly maxWaitMs?: number;
  readonly limits?: CoalesceLimits;
  readonly onPaths: (paths: string[]) => void;
}

/** Collects touched paths until the folder is quiet, then hands them over at once. */
export class Coalescer {
  readonly #quietMs: number;
  readonly #maxWaitMs: number;
  readonly #limits: CoalesceLimits;
  readonly #onPaths: (paths: string[]) => void;
  #touched: TouchedPaths;
  #quiet: NodeJS.Timeout | undefined;
  #deadline: NodeJS.Timeout | undefined;

  constructor({ quietMs = 300, maxWaitMs = 2_000, limits = defaultLimits, onPaths }: CoalescerOptions) {
    this.#quietMs = quietMs;
    this.#maxWaitMs = maxWaitMs;
    this.#limits = limits;
    this.#onPaths = onPaths;
    this.#touched = new TouchedPaths(limits);
  }

  /** Whether touched paths wait for quiet. */
  get isWaiting(): boolean {
    return !this.#touched.isEmpty;
  }

  add(path: string): void {
    this.#touched.add(path);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#handOver(), this.#quietMs);
    this.#deadline ??= setTimeout(() => this.#handOver(), this.#maxWaitMs);
  }

  /** Forgets what is waiting. */
  dispose(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    this.#touched = new TouchedPaths(this.#limits);
  }

  #handOver(): void {
    const touched = this.#touched;
    this.dispose();
    if (!touched.isEmpty) this.#onPaths(touched.paths());
  }
}
