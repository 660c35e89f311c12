import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

interface Kept {
  readonly sizeBytes: number;
  usedAtMs: number;
}

/**
 * The folder of renditions: some of them, those used last, up to a number of bytes. It may be thrown away at any
 * time; a file's own time says when it was last used.
 */
export class RenditionShelf {
  readonly #folder: string;
  readonly #mostBytes: number;
  #kept: Promise<Map<string, Kept>> | null = null;

  constructor(folder: string, mostBytes: number) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
  }

  /** Where a photo's rendition lies, or would: `ab/abcdef….jpg`. */
  fileOf(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), `${hash}.jpg`);
  }

  /** Whether there is one; using it makes it stay longer. */
  async use(hash: string): Promise<boolean> {
    const kept = await this.#list();
    const found = await stat(this.fileOf(hash)).catch(() => null);
    if (!found) {
      kept.delete(hash);
      return false;
    }
    const usedAtMs = Date.now();
    kept.set(hash, { sizeBytes: found.size, usedAtMs });
    // Only so that the next start knows; in a folder that may not be written to it does not.
    await utimes(this.fileOf(hash), found.atime, new Date(usedAtMs)).catch(() => {});
    return true;
  }

  /** Takes note of a rendition that was just written; those that were not used for longest make room for it. */
  async added(hash: string, sizeBytes: number): Promise<void> {
    const kept = await this.#list();
    kept.set(hash, { sizeBytes, usedAtMs: Date.now() });
    let total = [...kept.values()].reduce((sum, one) => sum + one.sizeBytes, 0);
    const oldestFirst = [...kept].sort(([, a], [, b]) => a.usedAtMs - b.usedAtMs);
    for (const [other, one] of oldestFirst) {
      if (total <= this.#mostBytes) return;
      if (other === hash) continue;
      total -= one.sizeBytes;
      await this.remove([other]);
    }
  }

  async remove(hashes: readonly string[]): Promise<void> {
    if (hashes.length === 0) return;
    const kept = await this.#list();
    for (const hash of hashes) {
      if (!kept.delete(hash)) continue;
      // One that is open in a window cannot be removed on Windows; it takes room until the next start finds it.
      await rm(this.fileOf(hash), { force: true }).catch(() => {});
    }
  }

  #list(): Promise<Map<string, Kept>> {
    this.#kept ??= this.#look();
    return this.#kept;
  }

  async #look(): Promise<Map<string, Kept>> {
    const kept = new Map<string, Kept>();
    for (const shelf of await readdir(this.#folder).catch(() => [])) {
      for (const name of await readdir(join(this.#folder, shelf)).catch(() => [])) {
        const file = join(this.#folder, shelf, name);
        // A draft that a killed process left: nobody writes while the shelf is looked through for the first time.
        if (name.endsWith('.new')) await rm(file, { force: true }).catch(() => {});
        const found = name.endsWith('.jpg') ? await stat(file).catch(() => null) : null;
        if (found)
          kept.set(name.slice(0, -'.jpg'.length), { sizeBytes: found.size, usedAtMs: found.mtimeMs });
      }
    }
    return kept;
  }
}
