import type { Learning } from '../../../../preload/contract/index.ts';
import { t } from '../../../strings/strings.svelte.ts';

/** How far a concept has come from its words towards a person's answers, in plain words. */
export function learningWords({ yes, no, stage, mistakes }: Learning): string {
  const words = t().concepts.learning;
  const answers = yes + no;
  if (answers === 0) return words.none;
  if (no === 0) return words.oneSided.yes(yes);
  if (yes === 0) return words.oneSided.no(no);
  if (!mistakes) return words.answers(yes, no);
  if (stage === 'words') return words.wordsAsGood(answers, mistakes.words);
  return words.mistakes(answers, mistakes.learnt, mistakes.words);
}
