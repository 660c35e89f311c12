import { readdir } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Catalogue } from './catalog/catalogue.ts';
import { inTransaction } from './catalog/transaction.ts';
import { removeThumbnails } from './ingest/thumbnail-file.ts';
import type { VectorStore } from './vectors/vector-store.ts';

/**
 * How long a photo that no file holds is kept. Moving a folder by cutting and pasting deletes it in one place
 * before it appears in the other; until then its vector must not be thrown away.
 */
export const orphanGraceMs = 60 * 60 * 1_000;

interface UpkeepOptions {
  readonly catalogue: Catalogue;
  readonly vectors: VectorStore;
  readonly embedded: Set<string>;
  readonly thumbnailsFolder: string;
  readonly log: Logger;
}

/** Keeps catalogue, vectors and thumbnails in step: what is missing becomes work, what nobody needs goes. */
export class Upkeep {
  readonly #options: UpkeepOptions;

  constructor(options: UpkeepOptions) {
    this.#options = options;
  }

  /** Puts photos without a vector or a thumbnail back on the reading list. */
  async findMissing(): Promise<void> {
    const { catalogue, embedded, thumbnailsFolder } = this.#options;
    const thumbnails = await listThumbnails(thumbnailsFolder);
    const incomplete = catalogue.photos
      .visibleHashes()
      .filter((hash) => !embedded.has(hash) || !thumbnails.has(hash));
    if (incomplete.length === 0) return;
    inTransaction(catalogue.database, () => catalogue.readingList.rereadPhotos(incomplete));
  }

  /** Forgets photos that no file has held for `graceMs`: rows, vectors and thumbnails. Returns how many. */
  async sweep(graceMs: number = orphanGraceMs): Promise<number> {
    const { catalogue, thumbnailsFolder } = this.#options;
    const hashes = inTransaction(catalogue.database, () => {
      catalogue.photos.markOrphans(new Date().toISOString());
      // One millisecond more, so that a grace of nothing sweeps what was orphaned just now.
      return catalogue.photos.sweepOrphans(new Date(Date.now() - graceMs + 1).toISOString());
    });
    await this.#removeVectors([...hashes, ...this.#strayVectors()]);
    await removeThumbnails(thumbnailsFolder, hashes);
    return hashes.length;
  }

  /**
   * Vectors of photos that the catalogue does not know. A crash between sweeping rows and vectors leaves some;
   * so does a catalogue that is being rebuilt, whose photos may only be waiting to be found again. Hence they
   * are judged only when every folder is there and every file has been read.
   */
  #strayVectors(): string[] {
    const { catalogue, embedded } = this.#options;
    const everythingIsKnown =
      catalogue.readingList.count() === 0 &&
      catalogue.failures.count() === 0 &&
      catalogue.roots.overview().every(({ state, scannedAt }) => state === 'ready' && scannedAt !== null);
    if (!everythingIsKnown) return [];
    const known = new Set(catalogue.photos.allHashes());
    return [...embedded].filter((hash) => !known.has(hash));
  }

  async #removeVectors(hashes: readonly string[]): Promise<void> {
    const { embedded, vectors } = this.#options;
    const stored = hashes.filter((hash) => embedded.has(hash));
    if (stored.length === 0) return;
    await vectors.remove(stored);
    for (const hash of stored) embedded.delete(hash);
  }

  /** Compacts the vector table and keeps its index fit. Long, and safe to abandon. */
  async maintain(signal: AbortSignal): Promise<void> {
    try {
      await this.#options.vectors.maintain(signal);
    } catch (error) {
      // Search works without it, only slower; the next run tries again.
      this.#options.log.warn({ error }, 'the vector table could not be tidied up');
    }
  }
}

async function listThumbnails(folder: string): Promise<Set<string>> {
  const hashes = new Set<string>();
  for (const shelf of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(`${folder}/${shelf}`).catch(() => [])) {
      if (name.endsWith('.webp')) hashes.add(name.slice(0, -'.webp'.length));
    }
  }
  return hashes;
}
