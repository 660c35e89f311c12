/** Sum of products of two vectors of equal length; the cosine, for vectors of length 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new RangeError(`vectors of ${a.length} and ${b.length} dimensions`);
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += a[index]! * b[index]!;
  return sum;
}

/** Cosine of the angle between two vectors of any length but zero, -1 to 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  return dot(a, b) / (Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b)));
}

/**
 * Scales a vector to length 1, in place.
 *
 * @returns the same vector
 * @throws RangeError when it holds a value that is not finite, or nothing but zeros: it has no direction
 */
export function normaliseInPlace(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  if (!Number.isFinite(length)) throw new RangeError('a vector holds values that are not finite');
  if (length === 0) throw new RangeError('a vector of zeros has no direction');
  for (let index = 0; index < vector.length; index += 1) vector[index]! /= length;
  return vector;
}

/** A copy of the vector, scaled to length 1. @throws RangeError as `normaliseInPlace` */
export function normalise(vector: Float32Array): Float32Array {
  return normaliseInPlace(vector.slice());
}

/**
 * The direction in the middle of several: their mean, scaled to length 1. This is how CLIP makes one classifier
 * of many prompts (Radford et al. 2021, section 3.1.4).
 *
 * @param vectors at least one, of equal dimensions, each of length 1
 * @throws RangeError when there are none, when dimensions differ, or when they cancel out
 */
export function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const first = vectors[0];
  if (!first) throw new RangeError('the mean of no vectors');
  const sum = new Float32Array(first.length);
  for (const vector of vectors) {
    if (vector.length !== sum.length) {
      throw new RangeError(`vectors of ${sum.length} and ${vector.length} dimensions`);
    }
    for (let index = 0; index < sum.length; index += 1) sum[index]! += vector[index]!;
  }
  return normaliseInPlace(sum);
}

/**
 * How likely each of several captions is, given that one of them fits: softmax of `logitScale * cosine`, as
 * CLIP-like models are trained.
 *
 * @returns probabilities that add up to 1; none for no cosines
 */
export function softmax(cosines: readonly number[], logitScale: number): number[] {
  const highest = Math.max(...cosines);
  // Taking the highest away changes no ratio and keeps exp() from overflowing.
  const powers = cosines.map((value) => Math.exp(logitScale * (value - highest)));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/**
 * How likely one caption is by itself, 0–1: `sigmoid(logitScale * cosine + logitBias)`, as SigLIP is trained
 * (Zhai et al. 2023).
 */
export function sigmoidMatch(cosineValue: number, logitScale: number, logitBias: number): number {
  return 1 / (1 + Math.exp(-(logitScale * cosineValue + logitBias)));
}
