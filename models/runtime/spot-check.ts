import { dot } from '../clip/vector-math.ts';
import type { ImageTower } from './image-tower.ts';

/** Embeds a picture once more on the CPU, and says what it thinks of the vector that came from elsewhere. */
export type SpotCheck = (picture: Float32Array, vector: Float32Array) => Promise<string | null>;

/**
 * How many photos there are to one that is checked. A provider that is r times as fast as the CPU so costs r photos in a
 * hundred of the CPU's own time, beside the accelerator's work and not in its way.
 */
export const photosToACheck = 100;

/**
 * A check against the CPU's tower, which is opened with the first check.
 *
 * @param required least cosine between the two vectors
 * @returns a check that answers what is wrong, or null when nothing is
 */
export function spotCheck(
  openCpuTower: () => Promise<Pick<ImageTower, 'embed'>>,
  required: number,
): SpotCheck {
  let tower: Promise<Pick<ImageTower, 'embed'>> | null = null;
  return async (picture, vector) => {
    tower ??= openCpuTower();
    const agreement = dot(await (await tower).embed(picture, 1), vector);
    // NaN is on neither side of a comparison; only what is surely high enough passes.
    if (agreement >= required) return null;
    return `a photo’s vector has cosine ${agreement.toFixed(4)} to the CPU’s, at least ${required} is needed`;
  };
}
