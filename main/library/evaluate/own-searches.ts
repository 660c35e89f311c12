import { dot } from '../../../models/clip/vector-math.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import type { SearchMark } from '../catalog/search-mark-table.ts';
import { parseQuery } from '../search/query/parse-query.ts';
import type { Examination } from './evaluator.ts';
import { ownOutcomes } from './outcomes.ts';

interface OwnSearches {
  readonly marks: ReadonlyMap<string, readonly SearchMark[]>;
  /** Some more photos of the library: what nobody marked counts as no answer. */
  readonly others: readonly string[];
  /** A file with a photo's picture. */
  readonly fileOf: (photo: string) => string;
}

/**
 * A person's own marks as a test: for each search its right photos against its wrong ones and some of the library's others.
 * Searches without words, or without a photo that is right, ask nothing that a model could be measured by.
 *
 * @throws EideticError `evaluation.no-marks`
 */
export function ownExamination({ marks, others, fileOf }: OwnSearches): Examination {
  const searches = Array.from(marks, ([query, own]) => ({ words: parseQuery(query).words, own })).filter(
    ({ words, own }) => words !== '' && own.some(({ mark }) => mark === 'right'),
  );
  if (searches.length === 0) throw new EideticError('evaluation.no-marks');
  const photos = [...new Set([...searches.flatMap(({ own }) => own.map(({ hash }) => hash)), ...others])];
  const shared = new Set(others);
  return {
    kind: 'own',
    source: '',
    files: photos.map(fileOf),
    texts: searches.map(({ words }) => [words]),
    outcomes: (pictures, texts) =>
      ownOutcomes(
        searches.flatMap(({ own }, search) => {
          const said = new Map(own.map(({ hash, mark }) => [hash, mark]));
          const asked = [...pictures].filter(([at]) => said.has(photos[at]!) || shared.has(photos[at]!));
          const isRight = asked.map(([at]) => said.get(photos[at]!) === 'right');
          // Its photos may have been taken out of the library since.
          if (!isRight.includes(true)) return [];
          return [{ scores: asked.map(([, vector]) => dot(vector, texts[search]!)), isRight }];
        }),
      ),
  };
}
