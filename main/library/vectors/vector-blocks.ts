import type { VectorBlock, VectorRow } from './vector-rows.ts';
import type { VectorStore } from './vector-store.ts';

export type { VectorBlock } from './vector-rows.ts';

interface VectorBlocksOptions {
  /** Tables that are larger are read anew each time, a block at a time. */
  readonly budgetBytes: number;
}

/** All vectors of a table, for those who must look at every photo; kept in memory while the table is unchanged. */
export class VectorBlocks {
  readonly #store: Pick<VectorStore, 'blocks' | 'version'>;
  readonly #budgetBytes: number;
  #kept: { readonly version: number | null; readonly blocks: readonly VectorBlock[] } | null = null;
  /** Counts what makes a reading in hand not worth keeping. */
  #changes = 0;

  constructor(store: Pick<VectorStore, 'blocks' | 'version'>, { budgetBytes }: VectorBlocksOptions) {
    this.#store = store;
    this.#budgetBytes = budgetBytes;
  }

  /** Every vector, in blocks of some thousand photos. */
  async *all(): AsyncGenerator<VectorBlock, void, undefined> {
    const version = await this.#store.version();
    if (this.#kept?.version === version) {
      yield* this.#kept.blocks;
      return;
    }
    this.#kept = null;
    const changes = this.#changes;
    const read: VectorBlock[] = [];
    let budget = this.#budgetBytes;
    for await (const block of this.#store.blocks()) {
      budget -= sizeOf(block);
      if (budget >= 0) read.push(block);
      else read.length = 0;
      yield block;
    }
    if (budget >= 0 && changes === this.#changes) this.#kept = { version, blocks: read };
  }

  /** The table was appended to, or something was taken out of it: frees the memory at once. */
  changed(): void {
    this.#changes += 1;
    this.#kept = null;
  }

  /** Lets go of the memory. Safe to call twice. */
  dispose(): void {
    this.changed();
  }
}

/** Photos that have just been understood, as a block. Of equal dimensions, all of them. */
export function blockOf(rows: readonly VectorRow[]): VectorBlock {
  const dims = rows[0]?.vector.length ?? 0;
  const values = new Float32Array(rows.length * dims);
  rows.forEach(({ photo, vector }, index) => {
    if (vector.length !== dims)
      throw new RangeError(`the vector of ${photo} has ${vector.length} dimensions`);
    values.set(vector, index * dims);
  });
  return {
    photos: rows.map(({ photo }) => photo),
    dims,
    values,
    hubMeans: Float32Array.from(rows, ({ hubMean }) => hubMean),
    hubStds: Float32Array.from(rows, ({ hubStd }) => hubStd),
  };
}

/** Strings of 64 hexadecimal digits and what V8 puts around them. */
const bytesPerPhoto = 96;

function sizeOf({ photos, values }: VectorBlock): number {
  return values.byteLength + photos.length * (bytesPerPhoto + 2 * Float32Array.BYTES_PER_ELEMENT);
}
