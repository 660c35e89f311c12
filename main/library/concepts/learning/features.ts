import type { VectorBlock } from '../../vectors/vector-rows.ts';
import type { Calibration } from './platt.ts';
import type { Rows } from './row-products.ts';
import type { Scorer } from './scorer.ts';
import type { ConceptProbes } from './words.ts';

/**
 * ## How much may be learnt
 * Before any answer a photo's log-odds are what the words say, no more and no less. These deviations say how far
 * answers may move that: the weight of the words from 1, everything by an offset, and the weight of each dimension of
 * a vector from 0. Measured (docs/concepts.md): half or twice as much changes little; four times as much forgets the
 * words too soon.
 */
const wordsDeviation = 0.5;
const offsetDeviation = 1;
const looksDeviation = 1.5;

/**
 * What is learnt from of each photo: its words' log-odds from the line on, a constant, and how it differs from the
 * middle of the library, each as large as its weight may become.
 *
 * @param block the photos
 * @param words each photo's log-odds by the words alone
 * @param line log-odds that the words' weight turns about: what lies on the line stays there
 */
export function featuresOf(
  { values, dims, photos }: VectorBlock,
  words: Float64Array,
  line: number,
  { centre }: ConceptProbes,
): Rows {
  const width = dims + 2;
  const features = new Float64Array(photos.length * width);
  for (let photo = 0; photo < photos.length; photo += 1) {
    const start = photo * width;
    features[start] = wordsDeviation * (words[photo]! - line);
    features[start + 1] = offsetDeviation;
    for (let index = 0; index < dims; index += 1) {
      features[start + 2 + index] = looksDeviation * (values[photo * dims + index]! - centre[index]!);
    }
  }
  return { values: features, width, count: photos.length };
}

/**
 * The scorer that gives each photo (1 − blend) × the words' log-odds + blend × (the words' log-odds + weights ·
 * features), calibrated: all of it is linear, so it becomes three numbers and a direction.
 *
 * @param weights one a feature
 */
export function scorerWith(
  weights: Float64Array,
  blend: number,
  { slope, offset }: Calibration,
  line: number,
  { words, centre }: ConceptProbes,
): Scorer {
  const wordsWeight = blend * weights[0]! * wordsDeviation;
  const looks = Float64Array.from(centre, (_, index) => blend * weights[index + 2]! * looksDeviation);
  const atCentre = looks.reduce((sum, value, index) => sum + value * centre[index]!, 0);
  const constant = blend * weights[1]! * offsetDeviation - wordsWeight * line - atCentre;
  return {
    scorer: 1,
    words,
    intercept: slope * constant + offset,
    wordsWeight: slope * (1 + wordsWeight),
    weights: blend === 0 ? null : Float32Array.from(looks, (value) => slope * value),
  };
}
