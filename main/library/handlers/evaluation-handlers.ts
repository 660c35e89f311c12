import { EideticError } from '../../../preload/contract/index.ts';
import type { Handlers } from '../contract-server.ts';
import type { Evaluator } from '../evaluate/evaluator.ts';
import { examinationOf } from '../evaluate/examinations.ts';
import { ownExamination } from '../evaluate/own-searches.ts';
import { readTestSet } from '../evaluate/read-test-set.ts';
import { thumbnailFile } from '../ingest/thumbnail-file.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';
import { parseQuery } from '../search/query/parse-query.ts';

type EvaluationCalls =
  | 'evaluation.run'
  | 'evaluation.own'
  | 'evaluation.stop'
  | 'evaluation.mark'
  | 'evaluation.marks';

/** Beside the marked ones: enough for a search to have something to get wrong, and soon embedded. */
const otherPhotos = 200;

/** Calls that measure models, and keep what people say of a search's answers. */
export function evaluationHandlers(
  { catalogue, place }: OpenLibrary,
  writable: () => WritableLibrary,
  evaluator: Evaluator,
): Pick<Handlers, EvaluationCalls> {
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

    'evaluation.mark': ({ query, photo, mark }) => {
      const { givenBackup } = writable();
      if (parseQuery(query).words === '') throw new EideticError('explain.no-words', { query });
      if (catalogue.photos.find(photo) === null) throw new EideticError('photo.unknown', { photo });
      catalogue.searchMarks.set(query, photo, mark);
      givenBackup.changed();
      return {};
    },

    'evaluation.marks': () => ({
      searches: Array.from(catalogue.searchMarks.bySearch(), ([query, marks]) => ({
        query,
        right: marks.filter(({ mark }) => mark === 'right').length,
        wrong: marks.filter(({ mark }) => mark === 'wrong').length,
      })),
    }),
  };
}
