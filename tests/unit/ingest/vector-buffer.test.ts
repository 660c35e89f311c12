import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type NewVector, VectorBuffer } from '../../../main/library/ingest/vector-buffer.ts';

const log = pino({ level: 'silent' });
const vectorNumber = (index: number): NewVector => ({
  photo: String(index),
  vector: new Float32Array([index]),
});

afterEach(() => void vi.useRealTimers());

describe('the vector buffer', () => {
  it('writes hundreds together, in order, and the rest when it is flushed', async () => {
    const batches: number[] = [];
    const sink = {
      append: async (batch: readonly NewVector[]) => void batches.push(batch.length),
      onLost: () => {},
    };
    const buffer = new VectorBuffer(sink, log);
    for (let index = 0; index < 1_100; index++) buffer.add(vectorNumber(index));
    await buffer.flush();
    expect(batches).toEqual([512, 512, 76]);
  });

  it('writes a few after ten seconds, so that they can be found', async () => {
    vi.useFakeTimers();
    const append = vi.fn(async () => {});
    const buffer = new VectorBuffer({ append, onLost: () => {} }, log);
    buffer.add(vectorNumber(1));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(append).toHaveBeenCalledTimes(1);
  });

  it('tells whoever flushes that writing failed, once', async () => {
    const append = vi.fn(async () => Promise.reject(new Error('no space left')));
    const lost: string[] = [];
    const buffer = new VectorBuffer({ append, onLost: (photos) => lost.push(...photos) }, log);
    buffer.add(vectorNumber(1));
    await expect(buffer.flush()).rejects.toThrow('no space left');
    expect(lost).toEqual(['1']);
    await expect(buffer.flush()).resolves.toBeUndefined();
  });
});
