import type { RelevanceCalibration } from './model-entry.ts';

/**
 * For models nobody has fitted yet. Works on standard scores, which mean much the same for every dual encoder,
 * where a threshold on the bare cosine would not carry over from one to the next.
 */
export const uncalibrated: RelevanceCalibration = {
  bias: -5,
  photoWeight: 1,
  libraryWeight: 1,
  strongFrom: 0.6,
  possibleFrom: 0.2,
  unrelated: null,
  picture: { bias: -4, weight: 1.5, unrelated: null },
  source: 'a guess: this model has not been measured on captioned photographs',
};
