import { hubStatistics } from './hub-statistics.ts';
import type { VectorRow } from './vector-rows.ts';

/** Each vector is stored with how it looks to a bank of generic captions, which search corrects hubs by. */
export function hubCorrected(
  batch: readonly { readonly photo: string; readonly vector: Float32Array }[],
  captions: readonly Float32Array[],
): VectorRow[] {
  return batch.map(({ photo, vector }) => {
    const { mean, standardDeviation } = hubStatistics(vector, captions);
    return { photo, vector, hubMean: mean, hubStd: standardDeviation };
  });
}
