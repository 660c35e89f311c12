import { expect, it } from 'vitest';
import { featuresOf, scorerWith } from '../../../main/library/concepts/learning/features.ts';
import { floats } from '../../../main/library/concepts/learning/float-text.ts';
import { logOddsOf } from '../../../main/library/concepts/learning/line.ts';
import { scoreBlock } from '../../../main/library/concepts/learning/scorer.ts';
import { wordsLogOdds } from '../../../main/library/concepts/learning/words-prior.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { blockWith, looking, things, wordsFor } from './concept-world.ts';

const random = randomFrom(12);
const photos = Array.from({ length: 9 }, (_, index) => looking(things[index % 4]!, random));
const block = blockWith(photos);
const probes = wordsFor(['dog'], ['cat']);
const words = wordsLogOdds(probes.words, block);
const line = -0.8;
const features = featuresOf(block, words, line, probes);
const weights = Float64Array.from({ length: features.width }, () => random() - 0.5);

it('a photo on the line in the middle of the library has nothing to learn from but the constant', () => {
  const { values } = featuresOf(
    { ...block, values: probes.centre, photos: ['a'] },
    Float64Array.of(line),
    line,
    probes,
  );
  expect([...values].filter((value) => value !== 0)).toEqual([1]);
});

it.each([
  [1, 1, 0],
  [0.25, 1, 0],
  [0.5, 0.7, -0.4],
  [0, 1.3, 0.2],
])(
  'a scorer with %d of the weights, calibrated by %d and %d, is the sum it stands for',
  (blend, slope, offset) => {
    const scores = scoreBlock(scorerWith(weights, blend, { slope, offset }, line, probes), block);
    scores.forEach((score, photo) => {
      const learnt = weights.reduce(
        (sum, weight, index) => sum + weight * features.values[photo * features.width + index]!,
        words[photo]!,
      );
      const blended = (1 - blend) * words[photo]! + blend * learnt;
      expect(logOddsOf(score)).toBeCloseTo(slope * blended + offset, 4);
    });
  },
);

it('without a share of the weights nothing is looked at but words', () => {
  expect(scorerWith(weights, 0, { slope: 1, offset: 0 }, line, probes)).toMatchObject({
    intercept: 0,
    wordsWeight: 1,
    weights: null,
  });
});

it('numbers that lie in the middle of their memory are kept as they are', () => {
  const view = Float32Array.of(9, 9, 1.5, -2).subarray(2);
  expect(floats.decode(floats.encode(view))).toEqual(Float32Array.of(1.5, -2));
});
