import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelOf } from '../../../main/library/concepts/learning/kernel.ts';
import { fitLogistic, logLoss } from '../../../main/library/concepts/learning/map-logistic.ts';
import { probability } from '../../../main/library/search/calibration.ts';
import { randomFrom } from '../../fixtures/random.ts';

const ones = (count: number) => new Float64Array(count).fill(1);
const rowsOf = (...rows: number[][]) => ({
  values: Float64Array.from(rows.flat()),
  width: rows[0]!.length,
  count: rows.length,
});

/** Many answers about features that hang together. */
function someAnswers(count: number, seed: number, width = 6) {
  const random = randomFrom(seed);
  const features = Array.from({ length: count }, () => Array.from({ length: width }, () => random() * 2 - 1));
  const labels = Float64Array.from(features, ([a = 0, b = 0]) => (a - b + random() - 0.5 > 0 ? 1 : 0));
  const expected = Float64Array.from(features, ([, , c = 0]) => c - 1);
  return { features, labels, expected };
}

describe('the fit', () => {
  it('is the root of f = expected + K · (label − probability), worked by hand', () => {
    // Expected 0, K = 1, a yes: f = 1 − σ(f).
    const { logOdds, dual } = fitLogistic(kernelOf(rowsOf([1])), {
      expected: Float64Array.of(0),
      labels: Float64Array.of(1),
      weights: ones(1),
    });
    expect(logOdds[0]).toBeCloseTo(0.401058, 6);
    expect(dual[0]).toBeCloseTo(1 - probability(0.401058), 6);
  });

  it('is what was expected where an answer cannot move it', () => {
    const { logOdds, leftOut } = fitLogistic(kernelOf(rowsOf([0, 0])), {
      expected: Float64Array.of(-2.5),
      labels: Float64Array.of(1),
      weights: ones(1),
    });
    expect(logOdds[0]).toBe(-2.5);
    expect(leftOut[0]).toBe(-2.5);
  });

  it('takes no side between a yes and a no to one picture', () => {
    const { logOdds } = fitLogistic(kernelOf(rowsOf([2], [2])), {
      expected: ones(2).fill(0),
      labels: Float64Array.of(1, 0),
      weights: ones(2),
    });
    expect(logOdds[0]).toBeCloseTo(0, 9);
  });

  it('counts an answer of weight 2 like two answers', () => {
    const once = fitLogistic(kernelOf(rowsOf([1, 0.5], [0.2, 1])), {
      expected: Float64Array.of(-1, -1),
      labels: Float64Array.of(1, 0),
      weights: Float64Array.of(2, 1),
    });
    const twice = fitLogistic(kernelOf(rowsOf([1, 0.5], [1, 0.5], [0.2, 1])), {
      expected: Float64Array.of(-1, -1, -1),
      labels: Float64Array.of(1, 1, 0),
      weights: ones(3),
    });
    expect(once.logOdds[0]).toBeCloseTo(twice.logOdds[0]!, 6);
    expect(once.logOdds[1]).toBeCloseTo(twice.logOdds[2]!, 6);
  });

  it('holds at the summit: each dual is its answer’s own pull, from the wildest beginnings too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.double({ min: -40, max: 40, noNaN: true })), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.integer({ min: 1, max: 1_000 }),
        (answers, seed) => {
          const random = randomFrom(seed);
          const rows = rowsOf(...answers.map(() => Array.from({ length: 4 }, () => 6 * random() - 3)));
          const labels = Float64Array.from(answers, ([yes]) => (yes ? 1 : 0));
          const expected = Float64Array.from(answers, ([, value]) => value);
          const { dual, logOdds } = fitLogistic(kernelOf(rows), {
            expected,
            labels,
            weights: ones(labels.length),
          });
          dual.forEach((value, answer) => {
            expect(value).toBeCloseTo(labels[answer]! - probability(logOdds[answer]!), 5);
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds the same by answers and by features', () => {
    const { features, labels, expected } = someAnswers(40, 3);
    const padded = features.map((row) => [...row, ...new Array<number>(40).fill(0)]);
    const [one, other] = [features, padded].map((rows) =>
      fitLogistic(kernelOf(rowsOf(...rows)), { expected, labels, weights: ones(40) }),
    );
    one!.logOdds.forEach((value, answer) => {
      expect(value).toBeCloseTo(other!.logOdds[answer]!, 6);
      expect(one!.leftOut[answer]).toBeCloseTo(other!.leftOut[answer]!, 6);
    });
  });
});

describe('leave-one-out by one step', () => {
  it.each([
    [8, 1],
    [20, 2],
    [60, 3],
  ])('is near to true refits of %d answers', (count, seed) => {
    const { features, labels, expected } = someAnswers(count, seed);
    const { leftOut, logOdds } = fitLogistic(kernelOf(rowsOf(...features)), {
      expected,
      labels,
      weights: ones(count),
    });
    const without = <Value>(values: ArrayLike<Value>, gone: number) =>
      Array.from(values).filter((_, index) => index !== gone);
    features.forEach((row, answer) => {
      const others = without(features, answer);
      const refit = fitLogistic(kernelOf(rowsOf(...others)), {
        expected: Float64Array.from(without(expected, answer)),
        labels: Float64Array.from(without(labels, answer)),
        weights: ones(count - 1),
      });
      const truth = others.reduce((sum, other, index) => {
        const product = other.reduce((total, value, place) => total + value * row[place]!, 0);
        return sum + refit.dual[index]! * product;
      }, expected[answer]!);
      // The step taken is nearly the whole way from the fit to the truth.
      expect(Math.abs(leftOut[answer]! - truth)).toBeLessThan(
        0.02 + 0.15 * Math.abs(logOdds[answer]! - truth),
      );
    });
  });

  it('of a lone answer is what was expected, nearly', () => {
    const { leftOut, logOdds } = fitLogistic(kernelOf(rowsOf([0.5])), {
      expected: Float64Array.of(-1),
      labels: Float64Array.of(1),
      weights: ones(1),
    });
    expect(logOdds[0]).toBeGreaterThan(-0.9);
    expect(leftOut[0]).toBeCloseTo(-1, 2);
  });
});

it('log-loss stays finite for the surest mistakes', () => {
  expect(logLoss(0, 1)).toBeCloseTo(Math.LN2, 12);
  expect(logLoss(-800, 1)).toBeCloseTo(800, 9);
  expect(logLoss(800, 1)).toBe(0);
});
