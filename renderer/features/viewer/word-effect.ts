import type { Explanation } from '../../../preload/contract/index.ts';

/** What a word does to a match, for people. */
export type WordEffect = 'most' | 'part' | 'little' | 'none' | 'against';

/** Below this nobody would see a difference, as a probability. */
const leastDrop = 0.005;
/** Of the whole match. */
const mostShare = 0.5;
const partShare = 0.2;

/**
 * @param drop what the word adds to the probability, -1–1
 * @param explanation of the whole match
 */
export function effectOf(drop: number, { score, words }: Pick<Explanation, 'score' | 'words'>): WordEffect {
  if (Math.abs(drop) < leastDrop) return 'none';
  if (drop < 0) return 'against';
  // Without either of two words a match may be lost: only one of them can carry most of it.
  const isLargest = words.every((other) => other.drop <= drop);
  if (isLargest && drop >= mostShare * score) return 'most';
  return drop >= partShare * score ? 'part' : 'little';
}
