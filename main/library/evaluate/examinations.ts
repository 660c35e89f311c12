import type { Examination } from './evaluator.ts';
import { captionOutcomes, classOutcomes } from './outcomes.ts';
import type { TestSet } from './test-set.ts';

/** What to ask models about a test set. */
export function examinationOf(set: TestSet): Examination {
  const { kind, source } = set;
  const files = set.pictures.map(({ path }) => path);
  if (set.kind === 'classes') {
    return {
      kind,
      source,
      files,
      texts: set.classes.map(({ names }) => names),
      outcomes: (pictures, texts) => classOutcomes(set, pictures, texts),
    };
  }
  return {
    kind,
    source,
    files,
    texts: set.captions.map(({ text }) => [text]),
    outcomes: (pictures, texts) => captionOutcomes(set, pictures, texts),
  };
}
