import { describe, expect, test } from 'vitest';
import { halvingTower } from '../../../models/runtime/halving-tower.ts';
import type { ImageTower } from '../../../models/runtime/image-tower.ts';
import { isOutOfMemory } from '../../../models/runtime/out-of-memory.ts';

describe('isOutOfMemory', () => {
  test.each([
    // microsoft/onnxruntime#20038
    'Non-zero status code returned while running Mul node. bfc_arena.cc:368 void* onnxruntime::BFCArena::AllocateRawInternal(size_t, bool) Failed to allocate memory for requested buffer of size 2830172160',
    'Available memory of 1024 is smaller than requested bytes of 4096',
    'std::bad_alloc',
    'CUDA failure 2: out of memory ; GPU=0 ; hostname=here ; expr=cudaMalloc(&p, size)',
    'CUBLAS failure 3: CUBLAS_STATUS_ALLOC_FAILED',
    // huggingface/diffusers#791
    'Exception(1) tid(4790) 8007000E Not enough memory resources are available to complete this operation.',
    // microsoft/onnxruntime#25195
    'WebGPU device error(2): Out of memory',
    'Buffer size (3185049600) exceeds the max buffer size limit (1073741824).',
    // mlc-ai/web-llm#356
    'vkAllocateMemory failed with VK_ERROR_OUT_OF_DEVICE_MEMORY',
  ])('knows “%s”', (words) => {
    expect(isOutOfMemory(new Error(words))).toBe(true);
    expect(isOutOfMemory(words)).toBe(true);
  });

  test.each([
    'a vector holds values that are not finite',
    '887A0005 The GPU device instance has been suspended.',
    'Got invalid dimensions for input: pixel_values',
    'WebGPU device lost (1): memory was moved',
  ])('does not take “%s” for it', (words) => {
    expect(isOutOfMemory(new Error(words))).toBe(false);
  });
});

/** A tower with room for so many pictures, whose vectors are the pictures' own first values. */
function roomFor(most: () => number) {
  const counts: number[] = [];
  const tower: ImageTower = {
    async embed(tensor, count) {
      counts.push(count);
      if (count > most()) throw new Error('out of memory');
      return Float32Array.from({ length: count }, (_, index) => tensor[(index * tensor.length) / count]!);
    },
    dispose: async () => {},
  };
  return { tower, counts };
}

/** Pictures of two values each: 0 and 0, 1 and 1, … */
const pictures = (count: number) =>
  Float32Array.from({ length: 2 * count }, (_, index) => Math.floor(index / 2));

describe('halvingTower', () => {
  test('halves until it fits, in order and without losing a picture, and tries no larger batch again', async () => {
    const { tower, counts } = roomFor(() => 3);
    const told: number[] = [];
    const halving = halvingTower(tower, (size) => told.push(size));
    expect([...(await halving.embed(pictures(11), 11))]).toEqual([...Array(11).keys()]);
    expect(told).toEqual([6, 3]);
    counts.length = 0;
    expect([...(await halving.embed(pictures(16), 16))]).toEqual([...Array(16).keys()]);
    expect(Math.max(...counts)).toBe(3);
  });

  test('goes down to one when memory becomes less on the way', async () => {
    let most = 4;
    const { tower } = roomFor(() => most);
    const told: number[] = [];
    const halving = halvingTower(tower, (size) => told.push(size));
    await halving.embed(pictures(8), 8);
    most = 1;
    expect([...(await halving.embed(pictures(8), 8))]).toEqual([...Array(8).keys()]);
    expect(told).toEqual([4, 2, 1]);
  });

  test('fails where not even one picture fits, and lets other errors through at once', async () => {
    const nothing = roomFor(() => 0);
    await expect(halvingTower(nothing.tower, () => {}).embed(pictures(4), 4)).rejects.toThrow(
      'out of memory',
    );
    expect(nothing.counts).toEqual([4, 2, 1]);
    const broken: ImageTower = {
      embed: () => Promise.reject(new Error('device lost')),
      dispose: async () => {},
    };
    await expect(halvingTower(broken, () => {}).embed(pictures(4), 4)).rejects.toThrow('device lost');
  });
});
