const firstMs = 250;
const longestMs = 8_000;

/**
 * How long to wait before trying to connect again: longer each time, and never quite the same, so that windows that
 * lost their connection together do not come back together.
 *
 * @param attempt counted from 0
 * @param random from 0 to 1
 */
export function backoffMs(attempt: number, random = Math.random()): number {
  const delay = Math.min(longestMs, firstMs * 2 ** attempt);
  return delay * (0.7 + 0.6 * random);
}
