import { photosToACheck, type SpotCheck } from '../../../models/runtime/spot-check.ts';
import type { EmbeddedBatch, FailedPictures } from './embedding-batcher.ts';

interface HeldVectorsOptions {
  /** None, and vectors are given out as they come. */
  readonly check?: SpotCheck | null;
  /** Vectors are held until there are so many. */
  readonly photosToACheck?: number;
  onBatch(batch: EmbeddedBatch): void;
  onFailure(failure: FailedPictures): void;
}

/**
 * Vectors of an accelerator, held back until the last of them was found to be what the CPU says. An accelerator that
 * begins to be wrong hardly ever becomes right again by itself: when the last is right, so were those before it. When it
 * is wrong, none of them is given out, and every photo is work again.
 */
export class HeldVectors {
  readonly #options: HeldVectorsOptions;
  #batches: EmbeddedBatch[] = [];
  #count = 0;
  #lastPicture: Float32Array | null = null;
  #problem: string | null = null;
  #checking: Promise<void> = Promise.resolve();

  constructor(options: HeldVectorsOptions) {
    this.#options = options;
  }

  /**
   * Takes a batch. Never rejects; resolves at once unless two checks would have to go on at the same time.
   *
   * @param tensor the batch's pictures, one after another; it may be used again once this has resolved
   */
  async add(batch: EmbeddedBatch, tensor: Float32Array): Promise<void> {
    const { check, onBatch, onFailure } = this.#options;
    if (!check) {
      onBatch(batch);
      return;
    }
    if (this.#problem !== null) {
      onFailure({ hashes: batch.hashes, problem: this.#problem });
      return;
    }
    this.#batches.push(batch);
    this.#count += batch.hashes.length;
    const length = tensor.length / batch.hashes.length;
    this.#lastPicture = tensor.slice(tensor.length - length);
    if (this.#count >= (this.#options.photosToACheck ?? photosToACheck)) await this.release();
  }

  /** Begins to check what is held. Resolves when the check before it has ended. */
  async release(): Promise<void> {
    const { check } = this.#options;
    const batches = this.#batches;
    const picture = this.#lastPicture;
    if (!check || !picture || batches.length === 0) return;
    this.#batches = [];
    this.#count = 0;
    const before = this.#checking;
    this.#checking = before.then(() => this.#judge(batches, picture, check));
    await before;
  }

  async #judge(batches: readonly EmbeddedBatch[], picture: Float32Array, check: SpotCheck): Promise<void> {
    const { vectors, hashes } = batches.at(-1)!;
    const vector = vectors.slice(vectors.length - vectors.length / hashes.length);
    this.#problem ??= await check(picture, vector).catch(
      (error: unknown) =>
        `its vectors could not be checked: ${error instanceof Error ? error.message : error}`,
    );
    if (this.#problem === null) for (const batch of batches) this.#options.onBatch(batch);
    else {
      const all = batches.flatMap((batch) => batch.hashes);
      this.#options.onFailure({ hashes: all, problem: this.#problem });
    }
  }
}
