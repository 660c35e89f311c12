import type { ModelEntry } from '../catalog/model-entry.ts';
import { toTensor } from '../clip/picture-tensor.ts';
import { testPictures } from '../clip/test-pictures.ts';
import { dot } from '../clip/vector-math.ts';
import type { ImageTower } from './image-tower.ts';

/** What an image tower made of the test pictures, and how fast. */
export interface TowerMeasurement {
  /** One vector after another, for the pictures of `testPictures`. */
  readonly embeddings: Float32Array;
  /** Smallest cosine between a picture embedded alone and the same picture in a batch. */
  readonly batchAgreement: number;
  readonly photosPerSecond: number;
}

/** As many as the reader embeds at a time: providers rank differently at other sizes. */
export const testBatchSize = 16;
/** Enough to see through a hiccup of the system, short enough to be waited for. */
const leastRounds = 2;
const mostRounds = 5;
const roundsBudgetMs = 1_500;
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
  // The first run compiles kernels and fills caches; it is not timed.
  const vectors = await tower.embed(batch, testBatchSize);
  const at = (place: number) => vectors.subarray(place * dims, (place + 1) * dims);
  let batchAgreement = 1;
  for (let place = 0; place < pictures.length; place += aloneEvery) {
    const alone = await tower.embed(batch.slice(place * pictureLength, (place + 1) * pictureLength), 1);
    batchAgreement = Math.min(batchAgreement, dot(alone, at(place)));
  }
  const fastestMs = await fastestRoundMs(() => tower.embed(batch, testBatchSize));
  return {
    embeddings: vectors.slice(0, pictures.length * dims),
    batchAgreement,
    photosPerSecond: (testBatchSize * 1_000) / fastestMs,
  };
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

/** The fastest, not the mean: whatever else the computer does can only make a round slower. */
async function fastestRoundMs(round: () => Promise<unknown>): Promise<number> {
  let fastestMs = Number.POSITIVE_INFINITY;
  let spentMs = 0;
  for (let done = 0; done < leastRounds || (done < mostRounds && spentMs < roundsBudgetMs); done += 1) {
    const startedAt = performance.now();
    await round();
    const tookMs = performance.now() - startedAt;
    fastestMs = Math.min(fastestMs, tookMs);
    spentMs += tookMs;
  }
  return fastestMs;
}
