import type { Logger } from 'pino';
import type { Catalogue } from './catalog/catalogue.ts';
import { everythingIsKnown } from './catalog/everything-known.ts';
import { inPages, visiblePhotos } from './catalog/hash-pages.ts';
import { inTransaction } from './catalog/transaction.ts';
import {
  listThumbnails,
  removeDrafts,
  removeThumbnails,
  type ThumbnailList,
} from './ingest/thumbnail-file.ts';
import type { Renditions } from './pixels/renditions.ts';
import { breathe } from './thread-time.ts';
import type { VectorStore } from './vectors/vector-store.ts';

/**
 * How long a photo that no file holds is kept. Moving a folder by cutting and pasting deletes it in one place
 * before it appears in the other; until then its vector must not be thrown away.
 */
export const orphanGraceMs = 60 * 60 * 1_000;

/** Rows whose files are asked for in one go, without the thread answering anybody else: some 10 ms. */
const rowsPerSweep = 20_000;
/** Rows written in one go: as long. */
const rowsPerChange = 250;

interface UpkeepOptions {
  readonly catalogue: Catalogue;
  readonly vectors: VectorStore;
  readonly embedded: Set<string>;
  readonly thumbnailsFolder: string;
  readonly renditions: Pick<Renditions, 'remove'>;
  readonly log: Logger;
}

/** Keeps catalogue, vectors and thumbnails in step: what is missing becomes work, what nobody needs goes. */
export class Upkeep {
  readonly #options: UpkeepOptions;

  constructor(options: UpkeepOptions) {
    this.#options = options;
  }

  /**
   * Puts photos without a vector or a thumbnail back on the reading list, and removes what killed processes left
   * among the thumbnails. To be called before reading, while no thumbnail is being written.
   */
  async findMissing(): Promise<void> {
    const { catalogue, embedded, thumbnailsFolder } = this.#options;
    const thumbnails = await listThumbnails(thumbnailsFolder);
    await this.#tidyThumbnails(thumbnails);
    for await (const page of visiblePhotos(catalogue.photos)) {
      const incomplete = page.filter((hash) => !embedded.has(hash) || !thumbnails.hashes.has(hash));
      if (incomplete.length === 0) continue;
      for await (const some of inPages(incomplete, rowsPerChange))
        inTransaction(catalogue.database, () => catalogue.readingList.rereadPhotos(some));
    }
  }

  /**
   * Forgets photos that no file has held for `graceMs`: rows, vectors, thumbnails and renditions. Returns how many. Cheap
   * enough for every live change.
   */
  async sweep(graceMs: number = orphanGraceMs): Promise<number> {
    const { catalogue, renditions, thumbnailsFolder } = this.#options;
    const now = Date.now();
    // One millisecond more, so that a grace of nothing sweeps what was orphaned just now.
    const before = new Date(now - graceMs + 1).toISOString();
    const lastId = catalogue.photos.lastId();
    let forgotten = 0;
    for (let firstId = 0; firstId <= lastId; firstId += rowsPerSweep) {
      const hashes = inTransaction(catalogue.database, () => {
        const range = [firstId, firstId + rowsPerSweep - 1] as const;
        catalogue.photos.markOrphans(new Date(now).toISOString(), ...range);
        return catalogue.photos.sweepOrphans(before, ...range);
      });
      forgotten += hashes.length;
      await this.#removeVectors(hashes);
      await removeThumbnails(thumbnailsFolder, hashes);
      await renditions.remove(hashes);
      await breathe();
    }
    return forgotten;
  }

  /**
   * Removes vectors of photos that the catalogue does not know, when it knows everything. A crash between
   * sweeping rows and vectors leaves some. Looks at every vector: once a catching-up is enough.
   */
  async sweepStrays(): Promise<void> {
    const { catalogue, embedded } = this.#options;
    if (!everythingIsKnown(catalogue)) return;
    const strays: string[] = [];
    for await (const page of inPages(embedded)) strays.push(...catalogue.photos.unknownAmong(page));
    // While pages were looked at, a folder may have been added and a photo found again.
    if (everythingIsKnown(catalogue)) await this.#removeVectors(catalogue.photos.unknownAmong(strays));
  }

  /** Removes drafts, and, when the catalogue knows everything, thumbnails of photos it does not know. */
  async #tidyThumbnails({ hashes, drafts }: ThumbnailList): Promise<void> {
    const { catalogue, log, thumbnailsFolder } = this.#options;
    try {
      await removeDrafts(drafts);
      if (!everythingIsKnown(catalogue)) return;
      for await (const page of inPages(hashes))
        await removeThumbnails(thumbnailsFolder, catalogue.photos.unknownAmong(page));
    } catch (error) {
      // They only take room; the next run tries again.
      log.warn({ error }, 'abandoned thumbnails could not be removed');
    }
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
