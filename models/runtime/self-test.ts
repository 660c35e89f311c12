import type { ModelEntry } from '../catalog/model-entry.ts';
import { toTensor } from '../clip/picture-tensor.ts';
import { testPictures } from '../clip/test-pictures.ts';
import { dot } from '../clip/vector-math.ts';
import { type BatchLadder, climbBatches } from './batch-ladder.ts';
import type { ImageTower } from './image-tower.ts';

/** What an image tower made of the test pictures. */
export interface TowerMeasurement {
  /** One vector after another, for the pictures of `testPictures`. */
  readonly embeddings: Float32Array;
  /** Smallest cosine between a picture embedded alone and the same picture in a batch. */
  readonly batchAgreement: number;
}

/** Each picture once: enough to see whether they depend on each other. Speeds are measured at every size. */
export const testBatchSize = 8;
/** Enough rounds of a size to see through a hiccup of the system; one that takes long hardly differs from the next. */
const mostRounds = 5;
const roundsBudgetMs = 400;
/** Every third picture is also embedded alone. */
const aloneEvery = 3;

/**
 * Puts an image tower through the test pictures. Where it comes from does not matter: tests bring faulty ones.
 *
 * @throws whatever the tower throws, such as Error for values that are not finite
 */
export async function measureTower(
  tower: Pick<ImageTower, 'embed'>,
  entry: Pick<ModelEntry, 'embeddingDims' | 'image'>,
): Promise<TowerMeasurement> {
  const { image, embeddingDims: dims } = entry;
  const pictures = testPictures(image.size);
  const pictureLength = 3 * image.size ** 2;
  const batch = new Float32Array(testBatchSize * pictureLength);
  for (let place = 0; place < testBatchSize; place += 1) {
    toTensor(pictures[place % pictures.length]!.rgb, image, batch, place * pictureLength);
  }
  const vectors = await tower.embed(batch, testBatchSize);
  const at = (place: number) => vectors.subarray(place * dims, (place + 1) * dims);
  let batchAgreement = 1;
  for (let place = 0; place < pictures.length; place += aloneEvery) {
    const alone = await tower.embed(batch.slice(place * pictureLength, (place + 1) * pictureLength), 1);
    batchAgreement = Math.min(batchAgreement, dot(alone, at(place)));
  }
  return { embeddings: vectors.slice(0, pictures.length * dims), batchAgreement };
}

/**
 * How long one picture takes, after one that is not timed. A batch cannot take less, so a provider that needs
 * longer for one picture than the CPU for a batch need not be measured at length: drivers that compute a graphics
 * card in software (SwiftShader, llvmpipe) would take minutes.
 */
export async function msForOnePicture(
  tower: Pick<ImageTower, 'embed'>,
  { image }: Pick<ModelEntry, 'image'>,
): Promise<number> {
  const tensor = toTensor(testPictures(image.size)[0]!.rgb, image);
  await tower.embed(tensor, 1);
  const startedAt = performance.now();
  await tower.embed(tensor, 1);
  return performance.now() - startedAt;
}

/**
 * Finds the batch size that suits a tower on this computer. Half of the memory that is free may be taken for it: other
 * programs, and the rest of Eidetic, need some too.
 *
 * @throws whatever the tower throws, but for lack of memory where fewer pictures still go through
 */
export function measureBatches(
  tower: Pick<ImageTower, 'embed'>,
  { image }: Pick<ModelEntry, 'image'>,
): Promise<BatchLadder> {
  const picture = toTensor(testPictures(image.size)[0]!.rgb, image);
  return climbBatches(
    async (batchSize) => {
      const batch = new Float32Array(batchSize * picture.length);
      for (let place = 0; place < batchSize; place += 1) batch.set(picture, place * picture.length);
      // The first run of a size compiles kernels and fills caches; it is not timed.
      await tower.embed(batch, batchSize);
      const fastestMs = await fastestRoundMs(() => tower.embed(batch, batchSize));
      return {
        batchSize,
        photosPerSecond: (batchSize * 1_000) / fastestMs,
        memoryBytes: process.memoryUsage.rss(),
      };
    },
    () => process.availableMemory() / 2,
  );
}

/** The fastest, not the mean: whatever else the computer does can only make a round slower. */
async function fastestRoundMs(round: () => Promise<unknown>): Promise<number> {
  let fastestMs = Number.POSITIVE_INFINITY;
  let spentMs = 0;
  for (let done = 0; done === 0 || (done < mostRounds && spentMs < roundsBudgetMs); done += 1) {
    const startedAt = performance.now();
    await round();
    const tookMs = performance.now() - startedAt;
    fastestMs = Math.min(fastestMs, tookMs);
    spentMs += tookMs;
  }
  return fastestMs;
}
