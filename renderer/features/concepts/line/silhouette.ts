import type { PhotoScores } from './photo-scores.ts';

/**
 * Where probabilities lie along the rail, 0 for the surest photo there is, 1 for none at all. Most photos show nothing
 * of a concept: by its square root the few that might have more room than the many that do not.
 */
export class RailScale {
  readonly #top: number;

  /** @param top the highest probability that must have its place on it */
  constructor(top: number) {
    this.#top = Math.max(top, 1e-4);
  }

  placeOf(probability: number): number {
    return 1 - Math.sqrt(Math.min(1, Math.max(0, probability / this.#top)));
  }

  probabilityAt(place: number): number {
    return this.#top * (1 - Math.min(1, Math.max(0, place))) ** 2;
  }
}

/**
 * How many photos there are along the rail, as heights from 0 to 1. It is a shape and no measure: drawn true, a
 * hundred sure photos beside a hundred thousand others would not be seen.
 *
 * @param bins how many heights
 */
export function silhouetteOf(scores: PhotoScores, scale: RailScale, bins: number): number[] {
  const ends = Array.from({ length: bins }, (_, bin) =>
    scores.countAbove(scale.probabilityAt((bin + 1) / bins)),
  );
  const counts = ends.map((end, bin) => end - (ends[bin - 1] ?? 0));
  const smooth = counts.map((_, bin) => smoothed(counts, bin));
  const highest = Math.log1p(Math.max(1, ...smooth));
  return smooth.map((count) => Math.sqrt(Math.log1p(count) / highest));
}

/** With its neighbours, so that few photos make hills and not a comb. */
function smoothed(counts: readonly number[], at: number): number {
  const weights = [1, 3, 4, 3, 1];
  const sum = weights.reduce((total, weight, offset) => total + weight * (counts[at + offset - 2] ?? 0), 0);
  return sum / 12;
}

/** The outline as an SVG path in a box of `heights.length - 1` by 1, standing on its lower edge. */
export function outlineOf(heights: readonly number[]): string {
  const points = heights.map((height, at) => `L${at} ${(1 - height).toFixed(3)}`);
  return `M0 1${points.join('')}L${heights.length - 1} 1Z`;
}
