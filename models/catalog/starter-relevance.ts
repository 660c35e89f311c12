import type { RelevanceCalibration } from './model-entry.ts';

/** How sure the starter's scores make us. */
export const starterRelevance: RelevanceCalibration = {
  bias: -5,
  photoWeight: 1,
  libraryWeight: 1,
  strongFrom: 0.6,
  possibleFrom: 0.2,
  unrelated: { mean: 0.172, standardDeviation: 0.177 },
  picture: { bias: -4, weight: 1.5, unrelated: { mean: 0.3, standardDeviation: 0.2 } },
  source: 'a guess, until it is fitted on captioned photographs',
};
