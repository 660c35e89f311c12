import type { Match } from '../../../preload/contract/index.ts';
import { relevanceOf } from '../search/calibration.ts';
import type { PhotoList } from './photo-list.ts';

/** From which probabilities a match is called strong, and possible. */
export type RelevanceCutOffs = Parameters<typeof relevanceOf>[1];

/** Photos in an order that was found elsewhere, each with its probability. Without headings. */
export function listByScore(
  photos: {
    readonly ids: Int32Array;
    readonly aspects: Uint8Array<ArrayBuffer>;
    /** 0–1. */
    readonly scores: Float32Array;
  },
  cutOffs: RelevanceCutOffs,
): PhotoList {
  const { ids, aspects, scores } = photos;
  return { ids, aspects, sections: [], matches: { at: (index) => scoredMatch(scores[index] ?? 0, cutOffs) } };
}

/** How a photo matches whose probability is all that is known. */
export function scoredMatch(score: number, cutOffs: RelevanceCutOffs): Match {
  return { score, relevance: relevanceOf(score, cutOffs), cosine: null, keywordMatch: false };
}
