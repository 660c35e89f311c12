import { resolve } from 'node:path';
import type { ModelEntry } from '../catalog/model-entry.ts';
import { normaliseInPlace } from '../clip/vector-math.ts';
import { openSession, type SessionOptions } from './open-session.ts';
import { checkTensors, companionFeeds, floatTensor, readOutput } from './session-tensors.ts';

/** Turns pictures into vectors. */
export interface ImageTower {
  /**
   * Embeds a batch.
   *
   * @param tensor `toTensor` of each picture, one after another: `count * 3 * size * size` values
   * @returns one vector of length 1 after another, `count * embeddingDims` values of the caller's own
   * @throws RangeError when the tensor's length is wrong; Error when the session fails or answers with anything
   * but finite vectors of the right size
   */
  embed(tensor: Float32Array, count: number): Promise<Float32Array>;
  /** Frees the session. Safe to call twice. */
  dispose(): Promise<void>;
}

/**
 * Opens a model's image tower on one execution provider.
 *
 * The session computes on the calling thread: whoever opens it on a thread that must answer, should not.
 *
 * @param folder the model's folder; the entry's absolute paths, if any, are taken as they are
 * @throws EideticError `model.file-missing`, `model.failed`
 */
export async function openImageTower(
  entry: Pick<ModelEntry, 'id' | 'embeddingDims' | 'image'>,
  folder: string,
  options: SessionOptions,
): Promise<ImageTower> {
  const { file, input, output, size, companions } = entry.image;
  const dims = entry.embeddingDims;
  const session = await openSession(entry.id, resolve(folder, file), options);
  checkTensors(entry.id, session, entry.image);
  const others = await companionFeeds(session, companions);
  let disposed = false;
  return {
    async embed(tensor, count) {
      const expected = count * 3 * size ** 2;
      if (count < 1 || tensor.length !== expected) {
        throw new RangeError(`${tensor.length} values for ${count} pictures, ${expected} are needed`);
      }
      const feeds = { ...others, [input]: await floatTensor(tensor, [count, 3, size, size]) };
      const answer = await session.run(feeds, [output]);
      const vectors = readOutput(answer[output], [count, dims]);
      for (let row = 0; row < count; row += 1)
        normaliseInPlace(vectors.subarray(row * dims, (row + 1) * dims));
      return vectors;
    },
    async dispose() {
      if (disposed) return;
      disposed = true;
      await session.release();
    },
  };
}
