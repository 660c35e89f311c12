import type { VectorStore } from '../vectors/vector-store.ts';

/** Enough for a mean and a deviation to two digits; comparing a query with them takes a fraction of a millisecond. */
const sampleSize = 512;
/** A library that grew by a tenth may show other things than before. */
const staleGrowth = 0.1;

/** Vectors of some of the library's photos, kept from search to search while the library is much the same. */
export class LibrarySample {
  readonly #vectors: Pick<VectorStore, 'sample'>;
  #kept: { readonly count: number; readonly vectors: readonly Float32Array[] } | null = null;

  constructor(vectors: Pick<VectorStore, 'sample'>) {
    this.#vectors = vectors;
  }

  /** @param count how many vectors the library has now */
  async take(count: number): Promise<readonly Float32Array[]> {
    const kept = this.#kept;
    if (kept && Math.abs(count - kept.count) <= kept.count * staleGrowth) return kept.vectors;
    const vectors = await this.#vectors.sample(sampleSize);
    this.#kept = { count, vectors };
    return vectors;
  }
}
