import type { CosineSpread, RelevanceCalibration } from '../../../models/catalog/model-entry.ts';
import { dot } from '../../../models/clip/vector-math.ts';
import type { Relevance } from '../../../preload/contract/index.ts';
import { meanAndDeviation } from '../vectors/hub-statistics.ts';

/**
 * What the model's own measurement counts, in photos. A library of twelve photos says little about what is
 * ordinary for a query, so the measurement leads; and a library of nothing but dogs must not make “dog” ordinary,
 * so it keeps half of the say however large the library.
 */
const priorPhotos = 32;
/** Where a model has no measurement and a library hardly any photos, cosines spread about as much as this. */
export const leastDeviation = 0.02;

/** One part of a question: a text or a picture, and the cosines that are ordinary for it. */
export interface Probe {
  readonly kind: 'text' | 'picture';
  readonly vector: Float32Array;
  readonly ordinary: CosineSpread;
}

/** A photo's score against one probe, before it becomes a probability. */
export interface Comparison {
  readonly cosine: number;
  readonly hubMean: number;
  readonly hubStd: number;
}

/**
 * Finds out which cosines are ordinary for a query (QB-Norm, Bogolin et al. 2022): those of a sample of the
 * library's photos, drawn towards what the model shows for unrelated pairs.
 *
 * @param vector unit vector
 * @param sample unit vectors; none is allowed
 */
export function calibrateProbe(
  kind: 'text' | 'picture',
  vector: Float32Array,
  sample: readonly Float32Array[],
  calibration: RelevanceCalibration,
): Probe {
  const prior = kind === 'text' ? calibration.unrelated : calibration.picture.unrelated;
  const measured = sample.length > 0 ? meanAndDeviation(sample.map((photo) => dot(photo, vector))) : null;
  const ordinary = blend(measured, Math.min(sample.length, priorPhotos), prior);
  return { kind, vector, ordinary };
}

function blend(measured: CosineSpread | null, photos: number, prior: CosineSpread | null): CosineSpread {
  if (!measured || !prior) {
    const { mean, standardDeviation } = measured ?? prior ?? { mean: 0, standardDeviation: 1 };
    return { mean, standardDeviation: Math.max(leastDeviation, standardDeviation) };
  }
  const share = photos / (photos + priorPhotos);
  const mix = (own: number, general: number) => share * own + (1 - share) * general;
  return {
    mean: mix(measured.mean, prior.mean),
    standardDeviation: Math.sqrt(mix(measured.standardDeviation ** 2, prior.standardDeviation ** 2)),
  };
}

/**
 * How much a photo speaks for a probe: weighted standard scores, 0 for an ordinary photo. For texts the photo's own
 * score against generic captions counts too, so that a hub, near every text, gains nothing (CSLS, Conneau et al. 2018).
 */
export function evidence(probe: Probe, photo: Comparison, calibration: RelevanceCalibration): number {
  const { mean, standardDeviation } = probe.ordinary;
  const zLibrary = (photo.cosine - mean) / standardDeviation;
  if (probe.kind === 'picture') return calibration.picture.weight * zLibrary;
  const zPhoto = (photo.cosine - photo.hubMean) / Math.max(leastDeviation, photo.hubStd);
  return calibration.photoWeight * zPhoto + calibration.libraryWeight * zLibrary;
}

/** The log-odds that stand before any evidence: most photos answer no given question. */
export function biasOf(probe: Probe, calibration: RelevanceCalibration): number {
  return probe.kind === 'text' ? calibration.bias : calibration.picture.bias;
}

/** The logistic function: log-odds to probability, 0–1. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** A probability in words, by the model's own cut-offs. */
export function relevanceOf(
  score: number,
  { strongFrom, possibleFrom }: Pick<RelevanceCalibration, 'strongFrom' | 'possibleFrom'>,
): Relevance {
  if (score >= strongFrom) return 'strong';
  return score >= possibleFrom ? 'possible' : 'weak';
}
