import type { RelevanceCalibration } from './model-entry.ts';

/**
 * How sure the starter's scores make us: not very. Of the photos it calls strong, three in five are right; of the
 * possible ones, one in five. `tests/bench/fit-relevance.ts` prints where the numbers come from.
 */
export const starterRelevance: RelevanceCalibration = {
  bias: -5.294,
  // One weight for both: 150 photos cannot tell how to divide it.
  photoWeight: 0.722,
  libraryWeight: 0.722,
  strongFrom: 0.16,
  possibleFrom: 0.07,
  unrelated: { mean: 0.189, standardDeviation: 0.171 },
  picture: { bias: -9.139, weight: 3.751, unrelated: { mean: 0.361, standardDeviation: 0.187 } },
  source:
    '150 Flickr8k photos with five captions each, none of them in training, cross-validated in five parts',
};
