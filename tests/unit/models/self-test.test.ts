import { describe, expect, test } from 'vitest';
import { testPictures } from '../../../models/clip/test-pictures.ts';
import { normaliseInPlace } from '../../../models/clip/vector-math.ts';
import { batchSizes } from '../../../models/runtime/batch-ladder.ts';
import { judgeProvider } from '../../../models/runtime/judge-provider.ts';
import { measureBatches, measureTower, msForOnePicture } from '../../../models/runtime/self-test.ts';

const image = {
  file: '',
  input: '',
  output: '',
  size: 16,
  fit: 'stretch',
  kernel: 'bicubic',
  mean: [0.5, 0.5, 0.5],
  std: [0.5, 0.5, 0.5],
} as const;
const entry = { embeddingDims: 4, precision: 'fp32' as const, image };
const pictureLength = 3 * image.size ** 2;

type Fault = (vector: Float32Array, place: number, count: number) => void;

/** A tower of four sums a picture, with a fault to put in. */
function tower(fault: Fault = () => {}) {
  return {
    async embed(tensor: Float32Array, count: number) {
      const vectors = new Float32Array(count * 4);
      for (let place = 0; place < count; place += 1) {
        const vector = vectors.subarray(place * 4, place * 4 + 4);
        for (let index = 0; index < pictureLength; index += 1) {
          vector[index % 4]! += (tensor[place * pictureLength + index] ?? 0) * Math.sin(index);
        }
        normaliseInPlace(vector);
        fault(vector, place, count);
      }
      return vectors;
    },
  };
}

async function judge(fault: Fault) {
  const cpu = { ...(await measureTower(tower(), entry)), photosPerSecond: 1 };
  const faulty = await measureTower(tower(fault), entry);
  // Speed is not what is tested here.
  return judgeProvider('x', entry, { outcome: 'measured', ...faulty, photosPerSecond: 9e9 }, cpu).outcome;
}

describe('the self-test', () => {
  test('passes a tower like the CPU’s', async () => {
    expect(await judge(() => {})).toBe('trusted');
  });

  test('sees wrong numbers', async () => {
    expect(await judge((vector) => vector.reverse())).toBe('disagreed');
  });

  test('sees constant vectors', async () => {
    expect(await judge((vector) => vector.fill(0.5))).toBe('disagreed');
  });

  test('sees one bad picture among good ones', async () => {
    expect(await judge((vector, place) => place === 3 && vector.fill(0.5))).toBe('disagreed');
  });

  test('sees values that are not finite', async () => {
    expect(await judge((vector, place) => place === 5 && vector.fill(Number.NaN))).toBe('disagreed');
  });

  test('sees embeddings that depend on their batch', async () => {
    expect(await judge((vector, _, count) => count === 1 && vector.fill(0.5))).toBe('disagreed');
  });

  test('lets through what a tower throws', async () => {
    const broken = { embed: () => Promise.reject(new Error('device lost')) };
    await expect(measureTower(broken, entry)).rejects.toThrow('device lost');
    await expect(msForOnePicture(broken, entry)).rejects.toThrow('device lost');
  });

  test('reports every picture’s embedding', async () => {
    const { embeddings, batchAgreement } = await measureTower(tower(), entry);
    expect(embeddings).toHaveLength(testPictures(16).length * 4);
    expect(batchAgreement).toBeCloseTo(1, 5);
  });

  test('reports a speed for each batch size that it tried, and takes one of them', async () => {
    const { chosen, steps } = await measureBatches(tower(), entry);
    expect(steps.map(({ batchSize }) => batchSize)).toEqual(batchSizes.slice(0, steps.length));
    expect(steps.every(({ photosPerSecond }) => photosPerSecond > 0)).toBe(true);
    expect(steps).toContain(chosen);
    expect(chosen.memoryBytes).toBeGreaterThan(1_000_000);
  });
});

test('test pictures differ from each other at every size', () => {
  for (const size of [16, 128, 224]) {
    const pictures = testPictures(size);
    expect(pictures.every(({ rgb }) => rgb.length === size * size * 3)).toBe(true);
    expect(new Set(pictures.map(({ rgb }) => Buffer.from(rgb).toString('base64'))).size).toBe(
      pictures.length,
    );
  }
});
