import type { ImageTower } from './image-tower.ts';
import { isOutOfMemory } from './out-of-memory.ts';

/**
 * An image tower that goes on when memory does not suffice for a batch: it is cut in two, down to single pictures, and
 * no larger piece is tried again.
 *
 * @param onSmaller told the most pictures that still go together, each time that it becomes less
 * @returns a tower whose `embed` fails for lack of memory only where it does not suffice for one picture
 */
export function halvingTower(tower: ImageTower, onSmaller: (batchSize: number) => void): ImageTower {
  let most = Number.POSITIVE_INFINITY;

  async function embed(tensor: Float32Array, count: number): Promise<Float32Array> {
    if (count > most) return inPieces(tensor, count);
    try {
      return await tower.embed(tensor, count);
    } catch (error) {
      if (count === 1 || !isOutOfMemory(error)) throw error;
      // Another batch may have found out less meanwhile.
      if (Math.ceil(count / 2) < most) {
        most = Math.ceil(count / 2);
        onSmaller(most);
      }
      return inPieces(tensor, count);
    }
  }

  async function inPieces(tensor: Float32Array, count: number): Promise<Float32Array> {
    const length = tensor.length / count;
    const pieces: Float32Array[] = [];
    // `most` may shrink on the way.
    for (let start = 0; start < count; ) {
      const taken = Math.min(most, count - start);
      pieces.push(await embed(tensor.subarray(start * length, (start + taken) * length), taken));
      start += taken;
    }
    const vectors = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      vectors.set(piece, at);
      at += piece.length;
    }
    return vectors;
  }

  return { embed, dispose: () => tower.dispose() };
}
