import { expect, it } from 'vitest';
import {
  diagonalOfInverse,
  factorise,
  solveLower,
  solveUpper,
} from '../../../main/library/concepts/learning/cholesky.ts';
import { randomFrom } from '../../fixtures/random.ts';

it('factorises a matrix that was worked by hand', () => {
  const matrix = Float64Array.of(4, 0, 0, 12, 37, 0, -16, -43, 98);
  factorise(matrix, 3);
  expect([...matrix]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
});

it('solves with the factor and with its transpose', () => {
  const factor = Float64Array.of(2, 0, 6, 1);
  const right = Float64Array.of(4, 15);
  solveLower(factor, right);
  expect([...right]).toEqual([2, 3]);
  solveUpper(factor, right);
  expect([...right]).toEqual([-8, 3]);
});

it('knows the diagonal of the inverse', () => {
  // The inverse of [[4, 12], [12, 37]] is [[9.25, -3], [-3, 1]].
  const matrix = Float64Array.of(4, 12, 12, 37);
  factorise(matrix, 2);
  const [first, second] = diagonalOfInverse(matrix, 2);
  expect(first).toBeCloseTo(9.25, 12);
  expect(second).toBeCloseTo(1, 12);
});

it.each([1, 5, 8, 23])('gives back what a matrix of %d rows was multiplied with', (size) => {
  const random = randomFrom(size);
  const half = Float64Array.from({ length: size * size }, () => random() - 0.5);
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      for (let index = 0; index < size; index += 1) {
        matrix[row * size + column]! += half[row * size + index]! * half[column * size + index]!;
      }
    }
    matrix[row * size + row]! += 1;
  }
  const wanted = Float64Array.from({ length: size }, random);
  const right = wanted.map((_, row) =>
    wanted.reduce((sum, value, column) => sum + matrix[row * size + column]! * value, 0),
  );
  factorise(matrix, size);
  solveLower(matrix, right);
  solveUpper(matrix, right);
  wanted.forEach((value, index) => {
    expect(right[index]).toBeCloseTo(value, 9);
  });
});

it.each([
  ['a negative direction', [1, 2, 2, 1]],
  ['no rows of its own', [1, 1, 1, 1]],
  ['NaN', [Number.NaN, 0, 0, 1]],
])('refuses a matrix with %s', (_, values) => {
  expect(() => factorise(Float64Array.from(values), 2)).toThrow(RangeError);
});
