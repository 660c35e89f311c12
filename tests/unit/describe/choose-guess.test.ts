import { describe, expect, it } from 'vitest';
import { chooseGuess } from '../../../main/library/describe/choose-guess.ts';

const families = [
  { name: 'an animal', groups: [['a dog', 'a dog in the snow'], ['a cat']] },
  { name: 'a vehicle', groups: [['a car']] },
] as const;
const rules = { sharpness: 1, sureFrom: 0.7 };
const log = (...weights: number[]) => weights.map((weight) => Math.log(weight));
/** Scores in the order: a dog, a dog in the snow, a cat, a car. */
const guess = (...weights: number[]) => chooseGuess(families, log(...weights), rules).guess;

describe('choosing what to say', () => {
  it('the phrase itself where it has most of the belief', () => {
    // Subjects by the mean of their phrases: dog (1 + 19) / 2 = 10, cat 1, car 1; of the dog’s 10 / 12 the snow has 19 / 20.
    expect(guess(1, 19, 1, 1)?.text).toBe('a dog in the snow');
    expect(guess(1, 19, 1, 1)?.belief).toBeCloseTo((19 / 20) * (10 / 12), 10);
  });

  it('else its subject', () => {
    expect(guess(10, 10, 1, 1)).toEqual({ text: 'a dog', belief: expect.closeTo(10 / 12, 10) });
  });

  it('else the family', () => {
    expect(guess(5, 5, 5, 1)).toEqual({ text: 'an animal', belief: expect.closeTo(10 / 11, 10) });
  });

  it('else nothing', () => {
    expect(guess(5, 5, 1, 5)).toBeNull();
  });

  it('many phrases make a subject no likelier', () => {
    expect(guess(4, 4, 0.1, 4)).toBeNull();
  });

  it('names the nearest, best first, and adds up to all belief', () => {
    const { nearest } = chooseGuess(families, log(1, 19, 1, 2), rules);
    expect(nearest.map(({ text }) => text)).toEqual(['a dog in the snow', 'a car', 'a cat', 'a dog']);
    expect(nearest.reduce((sum, { belief }) => sum + belief, 0)).toBeCloseTo(1, 10);
  });

  it('scores of any size are no trouble', () => {
    expect(chooseGuess(families, [5_000, 4_000, 3_000, 2_000], rules).guess?.text).toBe('a dog');
  });
});
