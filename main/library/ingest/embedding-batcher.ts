import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { toTensor } from '../../../models/clip/picture-tensor.ts';
import type { ImageTower } from '../../../models/runtime/image-tower.ts';
import type { SpotCheck } from '../../../models/runtime/spot-check.ts';
import { TowerHangs } from '../../../models/runtime/timed-tower.ts';
import { HeldVectors } from './held-vectors.ts';

interface Waiting {
  readonly hash: string;
  readonly picture: Uint8Array;
}

export interface EmbeddedBatch {
  readonly hashes: string[];
  /** One vector after another, `hashes.length * dims` values. */
  readonly vectors: Float32Array;
  readonly encodeMs: number;
}

export interface FailedPictures {
  readonly hashes: string[];
  readonly problem: string;
}

/**
 * Feeds the image tower with batches. Pictures wait in a queue of at most two batches; a full queue holds back
 * whoever brings more, so decoding never runs away from encoding. The tower never rests while a picture waits:
 * it takes what is there, up to a batch, and grows its batches by itself when it is the slower side.
 */
export class EmbeddingBatcher {
  readonly #entry: ModelEntry;
  readonly #tower: ImageTower;
  readonly #batchSize: number;
  readonly #held: HeldVectors;
  readonly #onFailure: (failure: FailedPictures) => void;
  /** One is computed on while the other is filled. */
  readonly #tensors: readonly [Float32Array, Float32Array];
  readonly #queue: Waiting[] = [];
  #waitingForRoom: (() => void)[] = [];
  #running = false;
  /** Whoever brings pictures has said that there are no more for now. */
  #settling = false;

  constructor(options: {
    entry: ModelEntry;
    tower: ImageTower;
    batchSize: number;
    /** For a tower that is not to be believed unseen: vectors are given out when one of them was found right. */
    check?: SpotCheck | null;
    photosToACheck?: number;
    onBatch: (batch: EmbeddedBatch) => void;
    onFailure: (failure: FailedPictures) => void;
  }) {
    this.#entry = options.entry;
    this.#tower = options.tower;
    this.#batchSize = options.batchSize;
    this.#held = new HeldVectors(options);
    this.#onFailure = options.onFailure;
    const length = options.batchSize * 3 * options.entry.image.size ** 2;
    this.#tensors = [new Float32Array(length), new Float32Array(length)];
  }

  /**
   * Hands over one picture for embedding. Resolves when it has a place in the queue.
   *
   * @param picture RGB bytes of the model's square, `size * size * 3`
   */
  async push(hash: string, picture: Uint8Array): Promise<void> {
    while (this.#queue.length >= 2 * this.#batchSize) {
      await new Promise<void>((resolve) => this.#waitingForRoom.push(resolve));
    }
    this.#queue.push({ hash, picture });
    if (!this.#running) void this.#run();
  }

  /** There are no more pictures for now: vectors that are still held for a check are checked. */
  settle(): void {
    this.#settling = true;
    if (!this.#running) this.#releaseHeld();
  }

  async #run(): Promise<void> {
    this.#running = true;
    let inTheTower = Promise.resolve();
    for (let turn = 0; ; turn = 1 - turn) {
      // A full batch is made ready while the one before it computes; a smaller one had better grow meanwhile.
      if (this.#queue.length < this.#batchSize) await inTheTower;
      if (this.#queue.length === 0) break;
      const batch = this.#take();
      const tensor = this.#fill(batch, this.#tensors[turn]!);
      await inTheTower;
      inTheTower = this.#embed(batch, tensor);
    }
    this.#running = false;
    if (this.#settling) this.#releaseHeld();
  }

  #releaseHeld(): void {
    this.#settling = false;
    void this.#held.release();
  }

  #take(): Waiting[] {
    const batch = this.#queue.splice(0, this.#batchSize);
    const released = this.#waitingForRoom;
    this.#waitingForRoom = [];
    for (const resume of released) resume();
    return batch;
  }

  #fill(batch: readonly Waiting[], tensor: Float32Array): Float32Array {
    const { image } = this.#entry;
    const pictureLength = 3 * image.size ** 2;
    batch.forEach(({ picture }, index) => {
      toTensor(picture, image, tensor, index * pictureLength);
    });
    return tensor.subarray(0, batch.length * pictureLength);
  }

  /** Never rejects. */
  async #embed(batch: readonly Waiting[], tensor: Float32Array): Promise<void> {
    const hashes = batch.map(({ hash }) => hash);
    const startedAt = performance.now();
    let vectors: Float32Array;
    try {
      vectors = await this.#tower.embed(tensor, batch.length);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      // One that hangs does not answer to a single picture either.
      const isFinal = batch.length === 1 || error instanceof TowerHangs;
      if (isFinal) this.#onFailure({ hashes, problem });
      else await this.#embedSingly(hashes, tensor, problem);
      return;
    }
    await this.#held.add({ hashes, vectors, encodeMs: performance.now() - startedAt }, tensor);
  }

  /** One picture that the model cannot take fails its whole batch: the others shall not pay for it. */
  async #embedSingly(hashes: readonly string[], tensor: Float32Array, problem: string): Promise<void> {
    const length = tensor.length / hashes.length;
    const failed: string[] = [];
    for (const [index, hash] of hashes.entries()) {
      const startedAt = performance.now();
      const picture = tensor.subarray(index * length, (index + 1) * length);
      let vectors: Float32Array;
      try {
        vectors = await this.#tower.embed(picture, 1);
      } catch {
        // Why is told once, with the batch's own error.
        failed.push(hash);
        continue;
      }
      await this.#held.add({ hashes: [hash], vectors, encodeMs: performance.now() - startedAt }, picture);
    }
    if (failed.length > 0) this.#onFailure({ hashes: failed, problem });
  }
}
