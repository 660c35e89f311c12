/**
 * Scores are compared with a line in these steps. A window gets them so, two bytes a photo; a line that is drawn between
 * two photos there must lie between them here too.
 */
const levels = 65_535;

/** A probability in steps, 0–65,535. */
export function levelOf(score: number): number {
  return Math.round(score * levels);
}

/** The probability of a step. */
export function scoreOfLevel(level: number): number {
  return level / levels;
}

export function isAbove(score: number, line: number): boolean {
  return levelOf(score) >= levelOf(line);
}

/** The indexes of scores, the highest first; equal ones in their order. 100,000 of them take some 10 ms. */
export function byScore(scores: Float32Array): Uint32Array {
  // As keys, not by comparing: a positive number's bits rise with it, and a typed array sorts numbers natively.
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const count = scores.length;
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index += 1) keys[index] = (mostBits - bits[index]!) * count + index;
  keys.sort();
  const order = new Uint32Array(count);
  for (let rank = 0; rank < count; rank += 1) order[rank] = keys[rank]! % count;
  return order;
}

/** Of 1, the highest probability. */
const mostBits = 0x3f800000;
