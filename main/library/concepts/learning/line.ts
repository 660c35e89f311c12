/** Lines from `lowest` to `highest`, log-odds, that make `mistakes` on a person's answers. */
export interface LineRange {
  readonly lowest: number;
  readonly highest: number;
  readonly mistakes: number;
}

/**
 * Precision counts twice as much as recall (β² = ½): a false tag annoys more than a missed one, but a concept
 * that tags hardly anything is no use.
 */
const betaSquared = 0.5;
/** A line lies so far from the answers on either side of it, log-odds, where there is room. */
const margin = 0.1;
/** Between answers nearer to each other than this, log-odds, no line is drawn: rounding would decide. */
const narrowest = 1e-6;

/**
 * Every stretch between two neighbouring answers, and the mistakes of a line there, lowest first; at least one.
 *
 * @param leftOut each answer's log-odds as learnt from the others
 * @param labels 1 for yes, 0 for no
 * @param lowest log-odds; no line is drawn below it
 * @param highest log-odds; no line is drawn above it
 */
export function lineRanges(
  leftOut: Float64Array,
  labels: Float64Array,
  lowest: number,
  highest: number,
): LineRange[] {
  const order = [...leftOut.keys()].sort((a, b) => leftOut[a]! - leftOut[b]!);
  const ranges: LineRange[] = [];
  let start = lowest;
  let mistakes = mistakesAt(lowest, leftOut, labels);
  for (const answer of order) {
    const score = leftOut[answer]!;
    if (score < lowest || score >= highest) continue;
    if (score - start > narrowest) ranges.push({ lowest: start, highest: score, mistakes });
    // The line rises above this answer.
    mistakes += labels[answer] === 1 ? 1 : -1;
    start = score;
  }
  return [...ranges, { lowest: start, highest, mistakes }];
}

/** How many answers a line puts on the wrong side: a yes below it, a no at or above it. */
export function mistakesAt(line: number, leftOut: Float64Array, labels: Float64Array): number {
  return leftOut.reduce(
    (sum, score, answer) => sum + ((score >= line ? 1 : 0) === labels[answer] ? 0 : 1),
    0,
  );
}

/**
 * The line in any of the ranges that is nearest to a wish, and not right beside an answer where that can be helped.
 *
 * @param ranges at least one, from the lowest to the highest
 */
export function nearestLine(ranges: readonly LineRange[], wish: number): number {
  const aim = Math.min(ranges.at(-1)!.highest, Math.max(ranges[0]!.lowest, wish));
  const lines = ranges.map(({ lowest, highest }) => {
    const room = Math.min(margin, (highest - lowest) / 2);
    return Math.min(highest - room, Math.max(lowest + room, aim));
  });
  return lines.reduce((best, line) => (Math.abs(line - aim) < Math.abs(best - aim) ? line : best));
}

/**
 * The line that promises the best balance of precision and recall (F-measure, precision counted double) if every photo
 * is meant with the probability it was given. Photos that search would call weak are not counted as missed.
 *
 * @param scores every photo's probability, in any order
 * @param weakBelow probability
 * @returns a probability; null without scores
 */
export function mostPromisingLine(scores: Float32Array, weakBelow: number): number | null {
  const sorted = Float32Array.from(scores).sort().reverse();
  const hoped = sorted.reduce((sum, score) => (score >= weakBelow ? sum + score : sum), 0);
  let [best, line, right] = [0, null as number | null, 0];
  sorted.forEach((score, index) => {
    right += score;
    const promise = right / (betaSquared * hoped + index + 1);
    if (promise <= best) return;
    [best, line] = [promise, score];
  });
  return line;
}

export function logOddsOf(chance: number): number {
  return Math.log(chance) - Math.log1p(-chance);
}
