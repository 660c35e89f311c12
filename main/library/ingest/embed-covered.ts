import { toTensor } from '../../../models/clip/picture-tensor.ts';
import { type Cover, coverPart, meanColour } from '../../../models/explanation/covers.ts';
import type { ImageTower } from '../../../models/runtime/image-tower.ts';
import type { ReaderSettings } from './reader-protocol.ts';

interface EmbedOptions {
  readonly tower: ImageTower;
  readonly settings: Pick<ReaderSettings, 'model' | 'batchSize'>;
  readonly signal: AbortSignal;
}

/**
 * Embeds a picture as it is, then with each of its parts covered, a batch at a time.
 *
 * @param square the model's square, RGB bytes
 * @returns `covers.length + 1` unit vectors, one after another; null when it was given up between two batches
 */
export async function embedCovered(
  square: Uint8Array,
  covers: readonly Cover[],
  { tower, settings: { model, batchSize }, signal }: EmbedOptions,
): Promise<Float32Array | null> {
  const { image, embeddingDims } = model.entry;
  const colour = meanColour(square);
  const pictures = [null, ...covers];
  const vectors = new Float32Array(pictures.length * embeddingDims);
  const length = 3 * image.size ** 2;
  for (let start = 0; start < pictures.length; start += batchSize) {
    if (signal.aborted) return null;
    const batch = pictures.slice(start, start + batchSize);
    const tensor = new Float32Array(batch.length * length);
    batch.forEach((cover, index) => {
      const picture = cover ? coverPart(square, image.size, cover, colour) : square;
      toTensor(picture, image, tensor, index * length);
    });
    vectors.set(await tower.embed(tensor, batch.length), start * embeddingDims);
  }
  return vectors;
}
