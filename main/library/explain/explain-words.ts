import { leaveOneOut } from '../../../models/explanation/leave-one-out.ts';
import type { ExplainedWord } from '../../../preload/contract/index.ts';

/**
 * What each word of a search does for a photo: its score with all of them, less its score without this one.
 *
 * @param scoreOf the probabilities (0–1) for texts, in their order; an empty text asks for nothing
 */
export async function explainWords(
  words: string,
  scoreOf: (texts: readonly string[]) => Promise<readonly number[]>,
): Promise<{ score: number; words: ExplainedWord[] }> {
  const shorter = leaveOneOut(words);
  const [score = 0, ...without] = await scoreOf([words, ...shorter.map(({ text }) => text)]);
  return {
    score,
    words: shorter.map(({ word }, index) => {
      const scoreWithout = without[index]!;
      return { word, scoreWithout, drop: score - scoreWithout };
    }),
  };
}
