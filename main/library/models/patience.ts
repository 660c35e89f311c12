/** How long, and how often, a download is tried again. */
export interface Patience {
  /** Attempts in a row that bring next to nothing. */
  readonly attempts: number;
  /** From so many bytes on an attempt was worth it, and the counting begins again. */
  readonly worthBytes: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** So long nothing may come before an attempt is given up. */
  readonly stallMs: number;
}

export const usualPatience: Patience = {
  attempts: 6,
  worthBytes: 1_000_000,
  firstDelayMs: 1_000,
  longestDelayMs: 30_000,
  stallMs: 30_000,
};

/**
 * The pause before the next attempt: twice as long after each that failed, up to a limit, and shortened by chance by up to
 * a half, so that those who failed together do not come back together.
 *
 * @param failed attempts in a row that brought next to nothing, from 1
 * @param askedMs what the host itself asked for; it is waited at least
 * @param chance 0 to 1
 */
export function delayMs(patience: Patience, failed: number, askedMs: number, chance = Math.random()): number {
  const doubled = Math.min(patience.longestDelayMs, patience.firstDelayMs * 2 ** (failed - 1));
  return Math.max(askedMs, doubled * (1 - chance / 2));
}
