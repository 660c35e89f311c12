import { type LineRange, lineRanges } from './line.ts';

/** How far to go from words to what was learnt, and what is known of going so far. */
export interface Blend {
  /** 0: words alone; 1: all that was learnt. */
  readonly share: number;
  /** Log-odds of each answer as the blend learns them from the others. */
  readonly leftOut: Float64Array;
  /** Where a line makes fewest mistakes; at least one. */
  readonly lines: readonly LineRange[];
  readonly mistakes: number;
}

const shares = [1, 0.75, 0.5, 0.25, 0];

/**
 * The largest share of what was learnt that makes no more mistakes on a person's own answers than the words by
 * themselves, each answer judged by what was learnt from the others. Of five shares the one with the fewest mistakes is
 * rather the luckiest: choosing that one learnt more slowly (F1 after 5 answers 0.35 instead of 0.39).
 *
 * @param words each answer's log-odds by the words alone
 * @param learnt each answer's log-odds as learnt from the others
 * @param labels 1 for yes, 0 for no
 * @param wordsMistakes of the words alone, at their own line
 * @param range of lines that may be drawn, log-odds
 * @returns null when even the words with another line do worse
 */
export function chooseBlend(
  words: Float64Array,
  learnt: Float64Array,
  labels: Float64Array,
  wordsMistakes: number,
  range: { readonly lowest: number; readonly highest: number },
): Blend | null {
  for (const share of shares) {
    const leftOut = words.map((value, answer) => (1 - share) * value + share * learnt[answer]!);
    const ranges = lineRanges(leftOut, labels, range.lowest, range.highest);
    const mistakes = Math.min(...ranges.map((line) => line.mistakes));
    if (mistakes > wordsMistakes) continue;
    return { share, leftOut, mistakes, lines: ranges.filter((line) => line.mistakes === mistakes) };
  }
  return null;
}
