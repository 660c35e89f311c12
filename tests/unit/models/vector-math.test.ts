import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cosine,
  dot,
  meanOf,
  normalise,
  normaliseInPlace,
  sigmoidMatch,
  softmax,
} from '../../../models/clip/vector-math.ts';

const vector = (...values: number[]) => Float32Array.from(values);

describe('dot and cosine', () => {
  test('of known vectors', () => {
    expect(dot(vector(1, 2, 3), vector(4, -5, 6))).toBe(12);
    expect(cosine(vector(3, 0), vector(0, 2))).toBe(0);
    expect(cosine(vector(1, 1), vector(-2, -2))).toBeCloseTo(-1, 12);
  });

  test('refuse vectors that do not belong together', () => {
    expect(() => dot(vector(1), vector(1, 2))).toThrow(RangeError);
  });
});

describe('normalise', () => {
  test('keeps the direction and leaves the original alone', () => {
    const original = vector(3, 4);
    expect([...normalise(original)]).toEqual([...vector(0.6, 0.8)]);
    expect([...original]).toEqual([3, 4]);
    expect(normaliseInPlace(original)).toBe(original);
    expect(original[0]).toBeCloseTo(0.6, 6);
  });

  test('gives length 1 whatever the length was', () => {
    const value = fc.float({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.float32Array({ minLength: 1, maxLength: 40, noNaN: true }), value, (values, first) => {
        const scaled = values.map((item) =>
          Number.isFinite(item) ? Math.max(-1e6, Math.min(1e6, item)) : 1,
        );
        scaled[0] = Math.abs(first) < 1e-3 ? 1 : first;
        expect(Math.hypot(...normalise(scaled))).toBeCloseTo(1, 5);
      }),
    );
  });

  test.each([
    [0, 0],
    [1, Number.NaN],
    [Number.POSITIVE_INFINITY, 1],
  ])('refuses %d, %d', (a, b) => {
    expect(() => normalise(vector(a, b))).toThrow(RangeError);
  });
});

describe('meanOf', () => {
  test('lies in the middle, at length 1', () => {
    const half = Math.SQRT1_2;
    const mean = meanOf([vector(1, 0), vector(0, 1)]);
    expect(mean[0]).toBeCloseTo(half, 6);
    expect(mean[1]).toBeCloseTo(half, 6);
  });

  test('refuses nothing, what differs in length, and what cancels out', () => {
    expect(() => meanOf([])).toThrow(RangeError);
    expect(() => meanOf([vector(1), vector(1, 2)])).toThrow(RangeError);
    expect(() => meanOf([vector(1, 0), vector(-1, 0)])).toThrow(RangeError);
  });
});

describe('softmax', () => {
  test('adds up to one and keeps the order', () => {
    const [best, middle, worst] = softmax([0.3, 0.28, 0.1], 100);
    expect(best! + middle! + worst!).toBeCloseTo(1, 12);
    expect(best! / middle!).toBeCloseTo(Math.exp(2), 6);
    expect(middle).toBeGreaterThan(worst!);
  });

  test('does not overflow', () => {
    expect(softmax([1, -1], 5_000)).toEqual([1, 0]);
    expect(softmax([], 100)).toEqual([]);
  });
});

test('sigmoidMatch is one half where scale and bias cancel', () => {
  expect(sigmoidMatch(0.1, 120, -12)).toBeCloseTo(0.5, 12);
  expect(sigmoidMatch(0.2, 120, -12)).toBeCloseTo(1 / (1 + Math.exp(-12)), 12);
});
