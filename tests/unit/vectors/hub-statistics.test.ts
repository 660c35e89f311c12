import { expect, it } from 'vitest';
import { hubStatistics } from '../../../main/library/vectors/hub-statistics.ts';

it('measures how a picture looks to the bank', () => {
  const { mean, standardDeviation } = hubStatistics(Float32Array.of(1, 0), [
    Float32Array.of(1, 0),
    Float32Array.of(0, 1),
  ]);
  expect(mean).toBeCloseTo(0.5);
  expect(standardDeviation).toBeCloseTo(0.5);
});

it('corrects nothing without a bank', () => {
  expect(hubStatistics(Float32Array.of(1), [])).toEqual({ mean: 0, standardDeviation: 1 });
});

it('refuses vectors of another model', () => {
  expect(() => hubStatistics(Float32Array.of(1, 0), [Float32Array.of(1)])).toThrow(RangeError);
});
