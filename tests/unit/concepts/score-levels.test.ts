import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byScore, isAbove, levelOf, scoreOfLevel } from '../../../main/library/concepts/score-levels.ts';

describe('levels of scores', () => {
  it('a line that is drawn at a photo’s level holds that photo, and one above it does not', () => {
    fc.assert(
      fc.property(fc.float({ min: 0, max: 1, noNaN: true }), (score) => {
        const level = levelOf(score);
        expect(isAbove(score, scoreOfLevel(level))).toBe(true);
        expect(isAbove(score, scoreOfLevel(level + 1))).toBe(false);
      }),
    );
  });

  it('all photos lie above the line at 0, and only the surest above the one at 1', () => {
    expect([isAbove(0, 0), isAbove(1, 1), isAbove(0.99, 1)]).toEqual([true, true, false]);
  });
});

describe('the order of scores', () => {
  it('is the highest first, equal ones as they came', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.float({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1))),
        (numbers) => {
          const scores = Float32Array.from(numbers, Math.abs);
          const expected = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
          expect([...byScore(scores)]).toEqual(expected);
        },
      ),
    );
  });

  it('reads a part of a larger memory as what it is', () => {
    const whole = Float32Array.of(9, 0.1, 0.7, 0.3);
    expect([...byScore(whole.subarray(1))]).toEqual([1, 2, 0]);
  });
});
