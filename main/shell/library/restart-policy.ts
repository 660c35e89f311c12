const firstDelayMs = 500;
const longestDelayMs = 30_000;
/** Who lived so long did not die of what ended its predecessors. */
const soundAfterMs = 60_000;
const mostDeathsInARow = 5;

/** How long to wait before a process that died is started again, and when to stop trying. */
export class RestartPolicy {
  #deathsInARow = 0;

  /**
   * @param livedMs from its start to its death
   * @returns milliseconds to wait; null when it is no use
   */
  afterDeath(livedMs: number): number | null {
    if (livedMs >= soundAfterMs) this.#deathsInARow = 0;
    this.#deathsInARow += 1;
    if (this.#deathsInARow > mostDeathsInARow) return null;
    return Math.min(longestDelayMs, firstDelayMs * 2 ** (this.#deathsInARow - 1));
  }

  /** A person asked for it: from the beginning. */
  reset(): void {
    this.#deathsInARow = 0;
  }
}
