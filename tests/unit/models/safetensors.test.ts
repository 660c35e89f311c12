import { expect, test } from 'vitest';
import { readMatrix } from '../../../models/runtime/safetensors.ts';

function file(header: unknown, values: readonly number[], lead = 0): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(lead + 8 + json.length + values.length * 4);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(lead, BigInt(json.length), true);
  bytes.set(json, lead + 8);
  for (const [index, value] of values.entries()) {
    view.setFloat32(lead + 8 + json.length + index * 4, value, true);
  }
  return bytes.subarray(lead);
}

const weight = { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] };
const values = [1, 2, 3, 4, 5, 6];

test('reads a matrix wherever it lies in memory', () => {
  for (const lead of [0, 1, 3]) {
    const matrix = readMatrix(
      file({ __metadata__: { format: 'pt' }, 'linear.weight': weight }, values, lead),
    );
    expect(matrix).toMatchObject({ rows: 2, columns: 3 });
    expect([...matrix.values]).toEqual(values);
  }
});

test('reads a matrix that does not begin where the header ends', () => {
  const { values: read } = readMatrix(file({ a: { ...weight, data_offsets: [8, 32] } }, [0, 0, ...values]));
  expect([...read]).toEqual(values);
});

test.each([
  ['two tensors', { a: weight, b: weight }],
  ['half precision', { a: { ...weight, dtype: 'F16' } }],
  ['a vector', { a: { ...weight, shape: [6] } }],
  ['nothing', {}],
  ['a header of another kind', { a: 7 }],
])('refuses %s', (_, header) => {
  expect(() => readMatrix(file(header, values))).toThrow();
});

test('refuses a file that is cut off', () => {
  const whole = file({ a: weight }, values);
  for (const length of [0, 4, 20, whole.length - 1]) {
    expect(() => readMatrix(whole.subarray(0, length))).toThrow();
  }
});
