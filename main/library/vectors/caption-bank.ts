import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Lazy } from '../lazy.ts';

interface CaptionBankOptions {
  readonly folder: string;
  readonly modelId: string;
  readonly dims: number;
  readonly captions: readonly string[];
  /** Embeds texts: one unit vector each. */
  readonly embed: (captions: string[]) => Promise<readonly Float32Array[]>;
}

/**
 * The vectors of a model's generic captions, which tell how much of a hub a photo is. Embedding them takes
 * seconds with a large text tower, so they are kept in a file; it can be deleted at any time.
 */
export class CaptionBank {
  readonly #options: CaptionBankOptions;
  readonly #file: string;
  readonly #vectors = new Lazy(() => this.#load());

  constructor(options: CaptionBankOptions) {
    this.#options = options;
    const captions = createHash('sha256').update(options.captions.join('\n')).digest('hex').slice(0, 12);
    this.#file = join(options.folder, `captions-${options.modelId}-${captions}.f32`);
  }

  vectors(): Promise<readonly Float32Array[]> {
    return this.#vectors.get();
  }

  async #load(): Promise<readonly Float32Array[]> {
    const kept = await this.#read();
    if (kept) return kept;
    const vectors = await this.#options.embed([...this.#options.captions]);
    const draft = `${this.#file}.new`;
    await writeFile(
      draft,
      Buffer.concat(
        vectors.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
      ),
    );
    await rename(draft, this.#file);
    return vectors;
  }

  async #read(): Promise<readonly Float32Array[] | null> {
    const { captions, dims } = this.#options;
    // Absent the first time; one of another length is from a crash or another model, and made anew.
    const bytes = await readFile(this.#file).catch(() => null);
    if (bytes?.byteLength !== captions.length * dims * Float32Array.BYTES_PER_ELEMENT) return null;
    const values = new Float32Array(new Uint8Array(bytes).buffer);
    return captions.map((_, index) => values.subarray(index * dims, (index + 1) * dims));
  }
}
