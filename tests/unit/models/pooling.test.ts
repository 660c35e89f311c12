import { expect, test } from 'vitest';
import { maskedMean, project } from '../../../models/clip/pooling.ts';

test('maskedMean leaves padding out', () => {
  const states = Float32Array.from([1, 2, 3, 4, 100, 100]);
  expect([...maskedMean(states, [1, 1, 0], 2)]).toEqual([2, 3]);
});

test('project multiplies row by row', () => {
  const matrix = Float32Array.from([1, 0, 0, 1, 1, 1]);
  expect([...project(matrix, 3, Float32Array.from([5, 7]))]).toEqual([5, 7, 12]);
  expect(() => project(matrix, 2, Float32Array.from([5, 7]))).toThrow(RangeError);
});
