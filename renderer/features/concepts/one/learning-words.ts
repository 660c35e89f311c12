import { answersToBeSure, type Learning } from '../../../../preload/contract/index.ts';
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

/** How many answers a concept still needs to say how sure it is; empty before the first, and once it has enough. */
export function missingAnswers({ yes, no }: Pick<Learning, 'yes' | 'no'>): string {
  const missing = { yes: Math.max(0, answersToBeSure - yes), no: Math.max(0, answersToBeSure - no) };
  return yes + no === 0 || missing.yes + missing.no === 0
    ? ''
    : t().concepts.learning.missing(missing.yes, missing.no);
}
