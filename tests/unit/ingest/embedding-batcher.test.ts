import { expect, it } from 'vitest';
import { type EmbeddedBatch, EmbeddingBatcher } from '../../../main/library/ingest/embedding-batcher.ts';
import { starter } from '../../../models/catalog/starter.ts';
import type { ImageTower } from '../../../models/runtime/image-tower.ts';

const entry = { ...starter, image: { ...starter.image, size: 2 } };
const picture = (shade: number) => new Uint8Array(12).fill(shade);

/** A tower whose batches end when the test says so, and whose vectors are the pictures' own shades. */
function slowTower() {
  const waiting: (() => void)[] = [];
  const counts: number[] = [];
  const tower: ImageTower = {
    embed: (tensor, count) => {
      counts.push(count);
      const shades = Float32Array.from({ length: count }, (_, index) => tensor[index * 12]!);
      return new Promise((resolve) => waiting.push(() => resolve(shades)));
    },
    dispose: async () => {},
  };
  const settle = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  const finishOne = async () => {
    waiting.shift()?.();
    await settle();
  };
  return { tower, counts, finishOne, settle };
}

function batcherOn(tower: ImageTower, batchSize: number) {
  const batches: EmbeddedBatch[] = [];
  const failures: string[][] = [];
  const batcher = new EmbeddingBatcher({
    entry,
    tower,
    batchSize,
    onBatch: (batch) => batches.push(batch),
    onFailure: ({ hashes }) => failures.push(hashes),
  });
  return { batcher, batches, failures };
}

it('begins with the first picture and grows its batches while the tower is busy', async () => {
  const { tower, counts, finishOne } = slowTower();
  const { batcher, batches } = batcherOn(tower, 4);
  for (let index = 0; index < 4; index++) await batcher.push(`photo ${index}`, picture(index));
  await finishOne();
  await finishOne();
  expect(counts).toEqual([1, 3]);
  expect(batches.flatMap(({ hashes }) => hashes)).toEqual(['photo 0', 'photo 1', 'photo 2', 'photo 3']);
});

it('holds back whoever brings more than two batches', async () => {
  const { tower, finishOne, settle } = slowTower();
  const { batcher } = batcherOn(tower, 2);
  let taken = 0;
  const pushing = Array.from({ length: 12 }, async (_, index) => {
    await batcher.push(`photo ${index}`, picture(index));
    taken += 1;
  });
  await settle();
  const whileBusy = taken;
  expect(whileBusy).toBeLessThan(12);
  for (let batch = 0; batch < 12; batch++) await finishOne();
  await Promise.all(pushing);
  expect(taken).toBe(12);
});

it('keeps each vector with its picture when one batch is filled while another computes', async () => {
  const { tower, finishOne } = slowTower();
  const { batcher, batches } = batcherOn(tower, 2);
  const pushed = Array.from({ length: 6 }, (_, index) => batcher.push(`${index * 40}`, picture(index * 40)));
  for (let batch = 0; batch < 6; batch++) await finishOne();
  await Promise.all(pushed);
  const { mean, std } = entry.image;
  for (const { hashes, vectors } of batches) {
    hashes.forEach((hash, index) => {
      expect(vectors[index]).toBeCloseTo((Number(hash) / 255 - mean[0]) / std[0], 5);
    });
  }
  expect(batches.flatMap(({ hashes }) => hashes)).toHaveLength(6);
});

it('names the pictures of a batch that failed, and goes on', async () => {
  let calls = 0;
  const tower: ImageTower = {
    embed: async (_, count) => {
      calls += 1;
      if (calls === 1) throw new Error('the driver went away');
      return new Float32Array(count);
    },
    dispose: async () => {},
  };
  const { batcher, batches, failures } = batcherOn(tower, 1);
  await batcher.push('first', picture(1));
  await batcher.push('second', picture(2));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(failures).toEqual([['first']]);
  expect(batches.map(({ hashes }) => hashes)).toEqual([['second']]);
});

it('lets no other picture pay for the one that the model cannot take', async () => {
  const tower: ImageTower = {
    embed: async (tensor, count) => {
      const isSpoilt = Array.from({ length: count }, (_, index) => tensor[index * 12]).includes(1);
      if (isSpoilt) throw new Error('the vector is not finite');
      return new Float32Array(count);
    },
    dispose: async () => {},
  };
  const { batcher, batches, failures } = batcherOn(tower, 3);
  const shades = { first: 0, spoilt: 255, third: 0, fourth: 0 };
  for (const [hash, shade] of Object.entries(shades)) await batcher.push(hash, picture(shade));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(failures).toEqual([['spoilt']]);
  expect(batches.flatMap(({ hashes }) => hashes).sort()).toEqual(['first', 'fourth', 'third']);
});
