/** What two looks at a file are compared by. */
export interface FileState {
  readonly sizeBytes: number;
  readonly mtimeMs: number;
  /** Of its .xmp companion, which is written after it. */
  readonly sidecarMtimeMs: number | null;
}

interface SettlingOptions {
  /** How long size and time must hold still before a file counts as written. */
  readonly settleMs?: number;
  /** A file touched more recently than this may still be in somebody's hands. */
  readonly freshMs?: number;
}

/**
 * Keeps half-written files waiting. No clock of its own: the caller says what time it is.
 *
 * Whether a file is fresh is judged by this computer's clock, but when it is done by comparing looks: a network
 * drive's clock may be off. A time in the future is fresh too, since a clock ahead of ours looks like that.
 */
export class Settling {
  readonly settleMs: number;
  readonly #freshMs: number;
  readonly #waiting = new Map<string, FileState & { readonly sinceMs: number }>();

  constructor({ settleMs = 1_500, freshMs = 2_000 }: SettlingOptions = {}) {
    this.settleMs = settleMs;
    this.#freshMs = freshMs;
  }

  /** Files that were touched and have not held still for long enough yet. */
  get waiting(): string[] {
    return [...this.#waiting.keys()];
  }

  /**
   * One look at a new or changed file. Returns whether it may be read now.
   *
   * @param isSuspect an event says that somebody is at it: it waits whatever its time says
   */
  holdsStill(path: string, state: FileState, nowMs: number, isSuspect: boolean): boolean {
    const before = this.#waiting.get(path);
    if (!before) {
      const touchedMs = Math.max(state.mtimeMs, state.sidecarMtimeMs ?? 0);
      if (!isSuspect && nowMs - touchedMs >= this.#freshMs) return true;
      this.#wait(path, state, nowMs);
      return false;
    }
    if (!isSame(before, state)) {
      this.#wait(path, state, nowMs);
      return false;
    }
    if (nowMs - before.sinceMs < this.settleMs) return false;
    this.#waiting.delete(path);
    return true;
  }

  /** The file is gone, or is again as the catalogue knows it. */
  forget(path: string): void {
    this.#waiting.delete(path);
  }

  #wait(path: string, { sizeBytes, mtimeMs, sidecarMtimeMs }: FileState, sinceMs: number): void {
    this.#waiting.set(path, { sizeBytes, mtimeMs, sidecarMtimeMs, sinceMs });
  }
}

function isSame(one: FileState, other: FileState): boolean {
  return (
    one.sizeBytes === other.sizeBytes &&
    one.mtimeMs === other.mtimeMs &&
    one.sidecarMtimeMs === other.sidecarMtimeMs
  );
}
