import { expect, it } from 'vitest';
import { kernelOf, timesRow } from '../../../main/library/concepts/learning/kernel.ts';
import { randomFrom } from '../../fixtures/random.ts';

function randomRows(count: number, width: number) {
  const random = randomFrom(count * 31 + width);
  return { values: Float64Array.from({ length: count * width }, () => random() - 0.5), width, count };
}

/** The same rows with empty columns: their products are the same, and they are solved for in the other way. */
function widened(rows: ReturnType<typeof randomRows>, width: number) {
  const values = new Float64Array(rows.count * width);
  for (let row = 0; row < rows.count; row += 1) {
    values.set(rows.values.subarray(row * rows.width, (row + 1) * rows.width), row * width);
  }
  return { values, width, count: rows.count };
}

it('multiplies two answers worked by hand', () => {
  const kernel = kernelOf({ values: Float64Array.of(1, 2, 3, 4), width: 2, count: 2 });
  // K = [[5, 11], [11, 25]]
  expect([...kernel.times(Float64Array.of(1, -1))]).toEqual([-6, -14]);
});

it('adds rows up, each times its number', () => {
  const rows = { values: Float64Array.of(1, 2, 3, 4), width: 2, count: 2 };
  expect([...timesRow(rows, Float64Array.of(2, -1))]).toEqual([-1, 0]);
});

it('solves alike by answers and by features', () => {
  const narrow = randomRows(11, 3);
  const wide = widened(narrow, 20);
  const roots = Float64Array.from({ length: 11 }, (_, index) => 0.1 + index / 10);
  const [byFeatures, byAnswers] = [kernelOf(narrow), kernelOf(wide)].map((kernel) => {
    const right = Float64Array.from({ length: 11 }, (_, index) => Math.sin(index));
    const factorised = kernel.factorised(roots);
    factorised.solve(right);
    return [...right, ...factorised.diagonal(), ...kernel.times(right)];
  });
  byFeatures!.forEach((value, index) => {
    expect(value).toBeCloseTo(byAnswers![index]!, 10);
  });
});

it('says of each answer how little it is held by the others', () => {
  // K = 1, root 2: B = 1 + 4 = 5.
  const kernel = kernelOf({ values: Float64Array.of(1), width: 1, count: 1 });
  expect(kernel.factorised(Float64Array.of(2)).diagonal()[0]).toBeCloseTo(0.2, 12);
});
