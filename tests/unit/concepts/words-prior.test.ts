import { expect, it } from 'vitest';
import { type WordsPrior, wordsLogOdds } from '../../../main/library/concepts/learning/words-prior.ts';
import { probability } from '../../../main/library/search/calibration.ts';
import { comparisonWith, scorePhoto } from '../../../main/library/search/compose-query.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { blockWith, looking, relevance, stored, unit, wordsFor } from './concept-world.ts';

const random = randomFrom(2);
const dog = looking('dog', random);
const cat = looking('cat', random);
const both = unit(1, 1, 0.1, 0.1);
const logOdds = (prior: WordsPrior, ...photos: Float32Array[]) => [...wordsLogOdds(prior, blockWith(photos))];

it('one phrase says what a search for it says', () => {
  const { words } = wordsFor(['dog']);
  const [{ vector, mean, standardDeviation } = undefined!] = words.phrases;
  const probe = { kind: 'text' as const, vector, ordinary: { mean, standardDeviation } };
  for (const photo of [dog, cat, both]) {
    const bySearch = scorePhoto({ wanted: [probe], unwanted: [] }, comparisonWith(stored(photo)), relevance);
    expect(probability(logOdds(words, photo)[0]!)).toBeCloseTo(bySearch, 7);
  }
});

it('phrases are alternatives: a photo of either fits', () => {
  const [byDog, byBoth] = [wordsFor(['dog']).words, wordsFor(['dog', 'cat']).words];
  expect(logOdds(byBoth, cat)[0]).toBeGreaterThan(logOdds(byDog, cat)[0]! + 2);
  expect(logOdds(byBoth, dog)[0]).toBeGreaterThanOrEqual(logOdds(byDog, dog)[0]!);
});

it('the odds of phrases add up', () => {
  const one = wordsFor(['dog']).words;
  const twice = wordsFor(['dog', 'dog']).words;
  expect(logOdds(twice, dog)[0]! - logOdds(one, dog)[0]!).toBeCloseTo(Math.LN2, 9);
});

it('a contrast takes away what it fits better, and hardly anything else', () => {
  const plain = wordsFor(['dog']).words;
  const contrasted = wordsFor(['dog'], ['cat']).words;
  const [dogBefore, catBefore] = logOdds(plain, dog, cat);
  const [dogAfter, catAfter] = logOdds(contrasted, dog, cat);
  expect(dogBefore! - dogAfter!).toBeLessThan(0.05);
  expect(catBefore! - catAfter!).toBeGreaterThan(2);
});

it('a photo that fits phrase and contrast alike loses little', () => {
  const loss =
    logOdds(wordsFor(['dog']).words, both)[0]! - logOdds(wordsFor(['dog'], ['cat']).words, both)[0]!;
  expect(loss).toBeGreaterThan(0);
  expect(loss).toBeLessThan(Math.LN2);
});

it('is worked out once for the same words and photos, while no others have come between', () => {
  const { words } = wordsFor(['dog']);
  const block = blockWith([dog, cat]);
  const first = wordsLogOdds(words, block);
  expect(wordsLogOdds(words, block)).toBe(first);
  for (let others = 0; others < 8; others += 1) wordsLogOdds(wordsFor(['cat']).words, block);
  const again = wordsLogOdds(words, block);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});
