import type { RelevanceCalibration } from '../../../models/catalog/model-entry.ts';
import { dot, normaliseInPlace } from '../../../models/clip/vector-math.ts';
import { biasOf, type Comparison, evidence, type Probe, probability } from './calibration.ts';

/** A photo that looks like what was unwanted loses half of what that look is worth. */
const lessWeight = 0.5;

/** A question in parts: what photos should look like and what they should look less like. At least one part. */
export interface ComposedQuery {
  readonly wanted: readonly Probe[];
  readonly unwanted: readonly Probe[];
}

/**
 * One unit vector whose nearest photos are the candidates: the wanted parts less half of the unwanted ones. Each is
 * divided by its ordinary deviation first, so that cosines, which spread wider between pictures than between text
 * and picture, add up as standard scores do.
 */
export function retrievalVector({ wanted, unwanted }: ComposedQuery): Float32Array {
  const [only] = wanted;
  if (only && wanted.length === 1 && unwanted.length === 0) return only.vector;
  const dims = (only ?? unwanted[0])?.vector.length ?? 0;
  const sum = new Float32Array(dims);
  const add = ({ vector, ordinary }: Probe, weight: number) => {
    for (let index = 0; index < dims; index += 1) {
      sum[index]! += (weight * vector[index]!) / ordinary.standardDeviation;
    }
  };
  for (const probe of wanted) add(probe, 1);
  // Shared among them: “dog -dog -dog” must not cancel out to no direction at all.
  for (const probe of unwanted) add(probe, -lessWeight / unwanted.length);
  return normaliseInPlace(sum);
}

/** Whether a photo's cosine to the retrieval vector is all that scoring needs. */
export function isSinglePart({ wanted, unwanted }: ComposedQuery): boolean {
  return wanted.length === 1 && unwanted.length === 0;
}

/**
 * The probability (0–1) that a photo answers the question, its wanted and unwanted parts kept apart: the wanted
 * parts' log-odds are averaged, and likeness to an unwanted part is taken away, while being unlike it earns nothing.
 * Where only unwanted parts are given it is the probability that none of them fits.
 *
 * @param compare the photo against one probe
 */
export function scorePhoto(
  { wanted, unwanted }: ComposedQuery,
  compare: (probe: Probe) => Comparison,
  calibration: RelevanceCalibration,
): number {
  const logOdds = (probe: Probe) => biasOf(probe, calibration) + evidence(probe, compare(probe), calibration);
  if (wanted.length === 0) {
    return unwanted.reduce((product, probe) => product * (1 - probability(logOdds(probe))), 1);
  }
  const mean = wanted.reduce((sum, probe) => sum + logOdds(probe), 0) / wanted.length;
  const loss = unwanted.reduce(
    (sum, probe) => sum + Math.max(0, evidence(probe, compare(probe), calibration)),
    0,
  );
  return probability(mean - lessWeight * loss);
}

/** Compares a photo's stored vector with probes. */
export function comparisonWith(photo: {
  readonly vector: Float32Array;
  readonly hubMean: number;
  readonly hubStd: number;
}): (probe: Probe) => Comparison {
  const { vector, hubMean, hubStd } = photo;
  return (probe) => ({ cosine: dot(vector, probe.vector), hubMean, hubStd });
}
