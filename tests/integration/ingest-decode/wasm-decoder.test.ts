import { afterEach, describe, expect, test } from 'vitest';
import { WasmDecoder } from '../../../main/library/ingest/decode/wasm-decoder.ts';
import { tinyJxl } from '../../fixtures/tiny-jxl.ts';

const job = { kind: 'jxl', bytes: tinyJxl, maxHeldPixels: 1_000_000 } as const;
let decoder = new WasmDecoder(1);

afterEach(async () => {
  await decoder.dispose();
  decoder = new WasmDecoder(1);
});

describe('WasmDecoder', () => {
  test('more jobs than threads are all answered, in turn', async () => {
    const frames = await Promise.all(Array.from({ length: 5 }, () => decoder.decode(job, 30_000)));
    expect(frames.map(({ form }) => form)).toEqual(Array(5).fill('png'));
  });

  test('the bytes stay usable', async () => {
    await decoder.decode(job, 30_000);
    expect(tinyJxl).toHaveLength(57);
  });

  test('a job that takes too long is ended, and the next one works', async () => {
    // No thread has even started after a millisecond.
    await expect(decoder.decode(job, 1)).rejects.toMatchObject({ code: 'file.too-slow' });
    await expect(decoder.decode(job, 30_000)).resolves.toMatchObject({ form: 'png' });
  });

  test('jobs that fail leave the thread fit for others', async () => {
    for (let round = 0; round < 3; round++) {
      const broken = { ...job, bytes: tinyJxl.subarray(0, 20) };
      const outcome = expect(decoder.decode(broken, 30_000)).rejects;
      await outcome.toMatchObject({ code: 'file.damaged', transient: false });
    }
    await expect(decoder.decode(job, 30_000)).resolves.toMatchObject({ form: 'png' });
  });

  test('disposing ends a job under way; a later one starts afresh', async () => {
    const underWay = decoder.decode(job, 30_000);
    const ended = expect(underWay).rejects.toMatchObject({ transient: true });
    await new Promise((resolve) => setImmediate(resolve));
    await decoder.dispose();
    await ended;
    await expect(decoder.decode(job, 30_000)).resolves.toMatchObject({ form: 'png' });
  });
});
