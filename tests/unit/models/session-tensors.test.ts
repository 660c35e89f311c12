import { Tensor } from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import { integerTensor, readOutput } from '../../../models/runtime/session-tensors.ts';

describe('readOutput', () => {
  // onnxruntime may hand out a window into memory that it writes to again.
  const memory = Float32Array.from([9, 9, 1, 2, 3, 4]);
  const window = new Tensor('float32', memory.subarray(2), [2, 2]);

  test('copies what lies in a window, and only that', () => {
    const values = readOutput(window, [2, 2]);
    memory[2] = 7;
    expect([...values]).toEqual([1, 2, 3, 4]);
    expect(values.buffer.byteLength).toBe(16);
  });

  test('refuses another shape, another type, and nothing', () => {
    expect(() => readOutput(window, [4, 1])).toThrow('2 × 2, not 4 × 1');
    expect(() => readOutput(window, [2, 2, 1])).toThrow('2 × 2');
    expect(() => readOutput(new Tensor('int32', [1], [1]), [1])).toThrow('int32 instead of float32');
    expect(() => readOutput(undefined, [1])).toThrow('nothing instead of float32');
  });
});

test('integers come in the width that the session asks for', async () => {
  expect((await integerTensor([1, 2], [1, 2], { type: 'int64' })).data).toEqual(BigInt64Array.from([1n, 2n]));
  expect((await integerTensor([1, 2], [1, 2], { type: 'int32' })).data).toEqual(Int32Array.from([1, 2]));
});
