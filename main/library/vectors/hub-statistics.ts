import { dot } from '../../../models/clip/vector-math.ts';

/** How a picture looks to a bank of generic captions: a hub is near all of them. */
export interface HubStatistics {
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * Mean and standard deviation of a picture's cosines to a bank of captions, kept beside its vector so that
 * search can tell a picture that fits from one that fits everything.
 *
 * @param vector unit vector
 * @param bank unit vectors of the same length; an empty bank gives mean 0 and deviation 1, which corrects nothing
 * @see Conneau et al. 2018, arXiv:1710.04087 (CSLS); Bogolin et al. 2022, arXiv:2112.12777 (QB-Norm)
 */
export function hubStatistics(vector: Float32Array, bank: readonly Float32Array[]): HubStatistics {
  if (bank.length === 0) return { mean: 0, standardDeviation: 1 };
  return meanAndDeviation(bank.map((caption) => dot(vector, caption)));
}

/** Mean and population standard deviation of at least one number. */
export function meanAndDeviation(values: readonly number[]): HubStatistics {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, standardDeviation: Math.sqrt(variance) };
}
