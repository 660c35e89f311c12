import { describe, expect, it } from 'vitest';
import {
  lineRanges,
  logOddsOf,
  mistakesAt,
  mostPromisingLine,
  nearestLine,
} from '../../../main/library/concepts/learning/line.ts';

const scores = Float64Array.of(-1, 0.5, -0.2, 2);
const labels = Float64Array.of(0, 0, 1, 1);

describe('mistakes of a line', () => {
  it('are yeses below it and noes at or above it', () => {
    expect(mistakesAt(0, scores, labels)).toBe(2);
    expect(mistakesAt(1, scores, labels)).toBe(1);
    expect(mistakesAt(0.5, scores, labels)).toBe(2);
    expect(mistakesAt(3, scores, labels)).toBe(2);
  });

  it('are counted for every stretch between answers', () => {
    expect(lineRanges(scores, labels, -2, 3)).toEqual([
      { lowest: -2, highest: -1, mistakes: 2 },
      { lowest: -1, highest: -0.2, mistakes: 1 },
      { lowest: -0.2, highest: 0.5, mistakes: 2 },
      { lowest: 0.5, highest: 2, mistakes: 1 },
      { lowest: 2, highest: 3, mistakes: 2 },
    ]);
  });

  it('agree with counting anew, also where answers lie outside and on one another', () => {
    const crowded = Float64Array.of(-9, 0, 0, 0, 1, 9, 1);
    const verdicts = Float64Array.of(1, 1, 0, 1, 0, 0, 1);
    const ranges = lineRanges(crowded, verdicts, -1, 2);
    expect(ranges.map(({ lowest }) => lowest)).toEqual([-1, 0, 1]);
    for (const { lowest, highest, mistakes } of ranges) {
      expect(mistakes).toBe(mistakesAt((lowest + highest) / 2, crowded, verdicts));
    }
  });

  it('are one stretch where no answer lies between', () => {
    expect(lineRanges(Float64Array.of(5), Float64Array.of(1), -1, 1)).toEqual([
      { lowest: -1, highest: 1, mistakes: 0 },
    ]);
  });
});

describe('the nearest line', () => {
  const ranges = [
    { lowest: -1, highest: 0, mistakes: 1 },
    { lowest: 1, highest: 1.1, mistakes: 1 },
  ];

  it('is the wish itself where that is allowed', () => {
    expect(nearestLine(ranges, -0.5)).toBe(-0.5);
  });

  it('keeps away from the answers beside it', () => {
    expect(nearestLine(ranges, 0.2)).toBeCloseTo(-0.1, 12);
    expect(nearestLine(ranges, 1)).toBeCloseTo(1.05, 12);
  });

  it('stays in reach of a wish for everything or nothing', () => {
    expect(nearestLine(ranges, Number.POSITIVE_INFINITY)).toBeCloseTo(1.05, 12);
    expect(nearestLine(ranges, Number.NEGATIVE_INFINITY)).toBeCloseTo(-0.9, 12);
  });
});

describe('the most promising line', () => {
  it('takes the sure and leaves the unlikely', () => {
    const sure = Float32Array.of(0.02, 0.9, 0.95, 0.05, 0.9, 0.03);
    expect(mostPromisingLine(sure, 0.1)).toBeCloseTo(0.9, 6);
  });

  it('goes lower where nothing is sure', () => {
    expect(mostPromisingLine(Float32Array.of(0.3, 0.3, 0.3, 0.02), 0.1)).toBeCloseTo(0.3, 6);
  });

  it('does not hope for photos that search calls weak', () => {
    const many = new Float32Array(1_000).fill(0.09);
    many.set([0.6, 0.5, 0.4]);
    expect(mostPromisingLine(many, 0.1)).toBeGreaterThan(0.3);
    expect(mostPromisingLine(many, 0)).toBeLessThan(0.1);
  });

  it('is nowhere without scores', () => {
    expect(mostPromisingLine(new Float32Array(0), 0.1)).toBeNull();
  });
});

it('log-odds undo the logistic function', () => {
  expect(logOddsOf(0.5)).toBe(0);
  expect(logOddsOf(0.16)).toBeCloseTo(-1.6582, 4);
});
