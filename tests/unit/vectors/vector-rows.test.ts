import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { expect, it } from 'vitest';
import { readRows, toArrow } from '../../../main/library/vectors/vector-rows.ts';

const row = (photo: string, ...vector: number[]) => ({
  photo,
  vector: Float32Array.from(vector),
  hubMean: 0.25,
  hubStd: 0.5,
});

it('rows come back from Arrow as they went in', () => {
  const rows = [row('aa', 1, 0), row('b', 0, -1), row('çç', 0.6, 0.8)];
  const table = tableFromIPC(tableToIPC(toArrow(rows, 2)));
  expect(table.batches.flatMap(readRows)).toEqual(rows);
});

it('reads a view that begins in the middle of its memory', () => {
  const all = Float32Array.of(9, 9, 0, 1);
  const table = toArrow([{ ...row('a'), vector: all.subarray(2) }], 2);
  const [read] = table.batches.flatMap(readRows);
  expect(read?.vector).toEqual(Float32Array.of(0, 1));
  expect(read?.vector.buffer.byteLength).toBe(8);
});

it.each([
  ['another length', [1]],
  ['no direction', [0, 0]],
  ['more than length 1', [1, 1]],
  ['NaN', [Number.NaN, 0]],
])('refuses a vector of %s', (_, values) => {
  expect(() => toArrow([row('a', ...values)], 2)).toThrow(RangeError);
});
