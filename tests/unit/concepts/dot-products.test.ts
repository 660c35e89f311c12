import { expect, it } from 'vitest';
import { dotProducts } from '../../../main/library/concepts/learning/dot-products.ts';
import { randomFrom } from '../../fixtures/random.ts';

const random = randomFrom(5);
const numbers = (count: number) => Float32Array.from({ length: count }, () => random() - 0.5);

it.each([
  [0, 3],
  [1, 1],
  [3, 2],
  [4, 1],
  [9, 5],
])('multiplies %d rows with %d directions', (rows, directions) => {
  const dims = 6;
  const values = numbers(rows * dims);
  const towards = Array.from({ length: directions }, () => numbers(dims));
  const products = dotProducts(values, dims, towards);
  expect(products).toHaveLength(directions);
  towards.forEach((direction, index) => {
    const plain = Float64Array.from({ length: rows }, (_, row) =>
      direction.reduce((sum, value, place) => sum + values[row * dims + place]! * value, 0),
    );
    expect(products[index]).toEqual(plain);
  });
});

it('gives a photo the same product whatever is multiplied with it', () => {
  const values = numbers(7 * 5);
  const [one, two] = [numbers(5), numbers(5)];
  const [together] = dotProducts(values, 5, [one, two]);
  for (let row = 0; row < 7; row += 1) {
    const [alone] = dotProducts(values.slice(row * 5, (row + 1) * 5), 5, [one]);
    expect(together![row]).toBe(alone![0]);
  }
});

it('refuses directions of another model', () => {
  expect(() => dotProducts(numbers(8), 4, [numbers(5)])).toThrow(RangeError);
});
