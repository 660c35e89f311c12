import { describe, expect, it } from 'vitest';
import { clusterBootstrap, wilsonInterval } from '../../../models/evaluation/intervals.ts';
import { mcNemarExact, pairedDifference } from '../../../models/evaluation/paired.ts';

describe('Wilson’s interval', () => {
  it.each([
    // Worked with the formula by hand: z² = 3.8415.
    { successes: 8, tries: 10, low: 0.4902, high: 0.9433 },
    { successes: 0, tries: 10, low: 0, high: 0.2775 },
    { successes: 1, tries: 1, low: 0.2065, high: 1 },
    { successes: 50, tries: 100, low: 0.4038, high: 0.5962 },
  ])('of $successes in $tries', ({ successes, tries, low, high }) => {
    const interval = wilsonInterval(successes, tries);
    expect(interval.value).toBe(successes / tries);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('has nothing to say of no tries', () => {
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
  });
});

describe('the bootstrap over groups', () => {
  const repeat = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);

  it('is the mean of all values, and the same every time', () => {
    const groups = [[1, 1, 0], [0], [1, 0]];
    expect(clusterBootstrap(groups).value).toBe(0.5);
    expect(clusterBootstrap(groups)).toEqual(clusterBootstrap(groups));
  });

  it('agrees with Wilson where every try stands alone', () => {
    const groups = [...repeat(40, [1]), ...repeat(60, [0])];
    const wilson = wilsonInterval(40, 100);
    const { low, high } = clusterBootstrap(groups);
    expect(Math.abs(low - wilson.low)).toBeLessThan(0.02);
    expect(Math.abs(high - wilson.high)).toBeLessThan(0.02);
  });

  it('is wider where the tries of a group stand or fall together', () => {
    const alone = [...repeat(100, [1]), ...repeat(100, [0])];
    const together = [...repeat(20, repeat(5, 1)), ...repeat(20, repeat(5, 0))];
    const width = (groups: number[][]) => {
      const { low, high } = clusterBootstrap(groups);
      return high - low;
    };
    // Five times fewer independent tries: √5 times as wide.
    expect(width(together) / width(alone)).toBeGreaterThan(1.9);
    expect(width(together) / width(alone)).toBeLessThan(2.6);
  });

  it('has no width where all are right', () => {
    expect(clusterBootstrap([[1], [1, 1]])).toEqual({ value: 1, low: 1, high: 1 });
  });
});

describe('two models on the same tries', () => {
  it('McNemar’s test, by hand', () => {
    // Of 6 disagreements 1 against 5: 2 · (1 + 6) / 2⁶.
    expect(mcNemarExact(1, 5)).toBeCloseTo(14 / 64, 12);
    expect(mcNemarExact(5, 1)).toBeCloseTo(14 / 64, 12);
    expect(mcNemarExact(3, 3)).toBe(1);
    expect(mcNemarExact(0, 0)).toBe(1);
    expect(mcNemarExact(0, 10)).toBeCloseTo(2 / 1024, 12);
  });

  it('the difference is the second’s less the first’s', () => {
    const pairs = [
      ...Array.from({ length: 10 }, () => [[0, 1] as const]),
      ...Array.from({ length: 30 }, () => [[1, 1] as const]),
    ];
    const { value, low, high, pValue } = pairedDifference(pairs);
    expect(value).toBe(0.25);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(0.45);
    expect(pValue).toBeCloseTo(2 / 1024, 12);
  });

  it('models that are right and wrong together do not differ', () => {
    expect(pairedDifference([[[1, 1]], [[0, 0]], [[1, 1]]])).toEqual({
      value: 0,
      low: 0,
      high: 0,
      pValue: 1,
    });
  });

  it('leaves McNemar’s test out where tries come in groups', () => {
    expect(
      pairedDifference([
        [
          [0, 1],
          [1, 1],
        ],
        [[0, 0]],
      ]).pValue,
    ).toBeNull();
  });
});
