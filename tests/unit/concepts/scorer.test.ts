import { expect, it } from 'vitest';
import { learn } from '../../../main/library/concepts/learning/learn.ts';
import { readScorer, scoreBlock, writeScorer } from '../../../main/library/concepts/learning/scorer.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { answered, blockWith, looking, relevance, things, wordsFor } from './concept-world.ts';

const random = randomFrom(9);
const photos = Array.from({ length: 11 }, (_, index) => looking(things[index % 4]!, random));
const taught = learn(
  wordsFor(['dog'], ['cat']),
  answered(photos.slice(0, 4), ['yes', 'no', 'yes', 'no']),
  relevance,
).scorer;

it.each([
  ['by words alone', learn(wordsFor(['dog']), [], relevance).scorer],
  ['that has learnt', taught],
])('a scorer %s scores exactly alike after it was kept as text', (_, scorer) => {
  const again = readScorer(writeScorer(scorer));
  expect(again).toEqual(scorer);
  expect(scoreBlock(again, blockWith(photos))).toEqual(scoreBlock(scorer, blockWith(photos)));
});

it('a photo’s score does not depend on the photos it arrives with', () => {
  const together = scoreBlock(taught, blockWith(photos));
  photos.forEach((photo, index) => {
    expect(scoreBlock(taught, blockWith([photo]))[0]).toBe(together[index]);
  });
});

it('scores are probabilities', () => {
  for (const score of scoreBlock(taught, blockWith(photos))) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(1);
  }
});

it('nothing gets no scores', () => {
  expect(scoreBlock(taught, blockWith([]))).toHaveLength(0);
});

it('refuses the vectors of another model', () => {
  expect(() => scoreBlock(taught, blockWith([Float32Array.of(1, 0, 0)]))).toThrow(RangeError);
});

it('refuses text that is not a scorer’s', () => {
  expect(() => readScorer('{}')).toThrow();
  expect(() => readScorer(writeScorer(taught).replace('"scorer":1', '"scorer":2'))).toThrow();
});
