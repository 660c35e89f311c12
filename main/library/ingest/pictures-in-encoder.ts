import type { VectorBuffer } from './vector-buffer.ts';

interface EncoderParts {
  readonly vectors: Pick<VectorBuffer, 'add'>;
  /** Photos whose vectors are stored or in the buffer. Kept up to date here. */
  readonly embedded: Set<string>;
}

/** Photos whose picture is on its way through the reader's image encoder, by content hash. */
export class PicturesInEncoder {
  readonly #parts: EncoderParts;
  readonly #photos = new Set<string>();
  /** How many came out with a vector since the count was set to 0. */
  embeddedCount = 0;

  constructor(parts: EncoderParts) {
    this.#parts = parts;
  }

  get size(): number {
    return this.#photos.size;
  }

  /** Whether nobody has this photo's vector yet, nor waits for it. */
  isWanted(hash: string): boolean {
    return !this.#parts.embedded.has(hash) && !this.#photos.has(hash);
  }

  enter(hash: string): void {
    this.#photos.add(hash);
  }

  leave(hash: string): void {
    this.#photos.delete(hash);
  }

  /** @param vectors one after another, in the order of `hashes` */
  keep(hashes: readonly string[], vectors: Float32Array): void {
    const { embedded, vectors: buffer } = this.#parts;
    const dims = vectors.length / hashes.length;
    hashes.forEach((hash, index) => {
      this.#photos.delete(hash);
      if (embedded.has(hash)) return;
      embedded.add(hash);
      this.embeddedCount += 1;
      buffer.add({ photo: hash, vector: vectors.slice(index * dims, (index + 1) * dims) });
    });
  }

  /** Empties it, for a reader that is no more. */
  takeAll(): Set<string> {
    const photos = new Set(this.#photos);
    this.#photos.clear();
    return photos;
  }
}
