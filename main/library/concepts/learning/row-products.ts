/** Rows of equal length in one piece of memory. */
export interface Rows {
  readonly values: Float64Array;
  readonly width: number;
  readonly count: number;
}

/**
 * Products of one row with others, four rows at a time: each number of the one is read once for four sums that need not
 * wait for each other, which takes half as long as row by row.
 *
 * @param length only so many numbers of each row are looked at
 * @param from the first of the other rows; all from there on are taken
 * @param products one number a row is written to its place
 */
export function rowProducts(
  { values, width, count }: Rows,
  row: number,
  length: number,
  from: number,
  products: Float64Array,
): void {
  const start = row * width;
  let other = from;
  for (; other + 3 < count; other += 4) {
    const first = other * width;
    const second = first + width;
    const third = second + width;
    const fourth = third + width;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let index = 0; index < length; index += 1) {
      const value = values[start + index]!;
      a += value * values[first + index]!;
      b += value * values[second + index]!;
      c += value * values[third + index]!;
      d += value * values[fourth + index]!;
    }
    products[other] = a;
    products[other + 1] = b;
    products[other + 2] = c;
    products[other + 3] = d;
  }
  for (; other < count; other += 1) {
    const first = other * width;
    let sum = 0;
    for (let index = 0; index < length; index += 1) sum += values[start + index]! * values[first + index]!;
    products[other] = sum;
  }
}
