import type { Answer } from '../../../main/library/concepts/learning/learn.ts';
import type { ConceptProbes } from '../../../main/library/concepts/learning/words.ts';
import { blockOf, type VectorBlock } from '../../../main/library/vectors/vector-blocks.ts';
import type { StoredVector } from '../../../main/library/vectors/vector-store.ts';
import type { RelevanceCalibration } from '../../../models/catalog/model-entry.ts';
import type { Verdict } from '../../../preload/contract/index.ts';

/*
 * A world of four things: a photo or a phrase points where they are. Each is a dimension of its vector.
 */

export const things = ['dog', 'cat', 'beach', 'other'] as const;
export type Thing = (typeof things)[number];

export const relevance: RelevanceCalibration = {
  bias: -3,
  photoWeight: 0.5,
  libraryWeight: 0.5,
  strongFrom: 0.3,
  possibleFrom: 0.1,
  unrelated: { mean: 0.2, standardDeviation: 0.2 },
  picture: { bias: -3, weight: 1.5, unrelated: null },
  source: 'a test',
};

export function unit(...values: number[]): Float32Array {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
}

/** Mostly one thing, with a little of the others chosen by `random`. */
export function looking(like: Thing, random: () => number): Float32Array {
  return unit(...things.map((thing) => (thing === like ? 1 : 0.35 * random())));
}

export function stored(vector: Float32Array): StoredVector {
  return { vector, hubMean: 0.2, hubStd: 0.2 };
}

export function blockWith(vectors: readonly Float32Array[]): VectorBlock {
  return blockOf(vectors.map((vector, index) => ({ photo: nameOf(index), ...stored(vector) })));
}

/** Words that point at one thing, and away from others. */
export function wordsFor(phrases: readonly Thing[], contrasts: readonly Thing[] = []): ConceptProbes {
  const text = (thing: Thing) => ({
    vector: unit(...things.map((other) => (other === thing ? 1 : 0.05))),
    mean: 0.2,
    standardDeviation: 0.2,
  });
  const { bias, photoWeight, libraryWeight } = relevance;
  return {
    words: { phrases: phrases.map(text), contrasts: contrasts.map(text), bias, photoWeight, libraryWeight },
    centre: new Float32Array(things.length).fill(0.3),
  };
}

export function answered(vectors: readonly Float32Array[], verdicts: readonly Verdict[]): Answer[] {
  return vectors.map((vector, index) => ({
    photo: nameOf(index),
    verdict: verdicts[index]!,
    stored: stored(vector),
  }));
}

export function nameOf(index: number): string {
  return String(index).padStart(4, '0');
}
