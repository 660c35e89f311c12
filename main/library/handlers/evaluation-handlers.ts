import type { CallName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../contract-server.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { examinationOf } from '../evaluate/examinations.ts';
import { ownExamination } from '../evaluate/own-searches.ts';
import { readTestSet } from '../evaluate/read-test-set.ts';
import { thumbnailFile } from '../ingest/thumbnail-file.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';
import { chosenHashes } from './chosen-photos.ts';

type EvaluationCalls = Extract<CallName, `evaluation.${string}`>;

/** Beside the marked ones: enough for a search to have something to get wrong, and soon embedded. */
const otherPhotos = 200;

/** Calls that measure models, and keep what people say of a search's answers. */
export function evaluationHandlers(
  library: OpenLibrary,
  writable: () => WritableLibrary,
  evaluator: Evaluator,
): Pick<Handlers, EvaluationCalls> {
  const { catalogue, place } = library;
  return {
    'evaluation.run': ({ models, ...request }) =>
      evaluator.measure(models, async () => examinationOf(await readTestSet(request))),

    'evaluation.own': ({ models }) =>
      evaluator.measure(models, async () =>
        ownExamination({
          marks: catalogue.searchMarks.bySearch(),
          others: catalogue.photos.someVisible(otherPhotos),
          fileOf: (photo) => thumbnailFile(place.thumbnailsFolder, photo),
        }),
      ),

    'evaluation.stop': () => {
      evaluator.stop();
      return {};
    },

    'evaluation.mark': ({ query, selection, mark }) => {
      const { answerMarks } = writable();
      return answerMarks.mark(query, chosenHashes(library, selection), mark);
    },

    'evaluation.marked': ({ query }) => ({
      marks: catalogue.searchMarks.of(query).map(({ hash, mark }) => ({ photo: hash, mark })),
    }),

    'evaluation.forget': ({ query }) => writable().answerMarks.forget(query),

    'evaluation.marks': () => ({
      searches: Array.from(catalogue.searchMarks.bySearch(), ([query, marks]) => ({
        query,
        right: marks.filter(({ mark }) => mark === 'right').length,
        wrong: marks.filter(({ mark }) => mark === 'wrong').length,
      })),
    }),
  };
}
