import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where a photo's thumbnail lies: `ab/abcdef….webp`, so that no folder holds more than a 256th of them. */
export function thumbnailFile(thumbnailsFolder: string, hash: string): string {
  return join(thumbnailsFolder, hash.slice(0, 2), `${hash}.webp`);
}

/** Writes a thumbnail whole or not at all: a killed process leaves at most a draft, which is never read. */
export async function writeThumbnail(
  thumbnailsFolder: string,
  hash: string,
  webp: Uint8Array,
): Promise<void> {
  const file = thumbnailFile(thumbnailsFolder, hash);
  const draft = `${file}.${process.pid}.new`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, webp);
  await rename(draft, file);
}

export async function removeThumbnails(thumbnailsFolder: string, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) await rm(thumbnailFile(thumbnailsFolder, hash), { force: true });
}

export interface ThumbnailList {
  /** The photos that have one. */
  readonly hashes: Set<string>;
  /** Paths of drafts. */
  readonly drafts: string[];
}

export async function listThumbnails(thumbnailsFolder: string): Promise<ThumbnailList> {
  const hashes = new Set<string>();
  const drafts: string[] = [];
  // What cannot be listed has no thumbnails to show; reading the photos again says what is the matter.
  for (const shelf of await readdir(thumbnailsFolder).catch(() => [])) {
    for (const name of await readdir(join(thumbnailsFolder, shelf)).catch(() => [])) {
      if (name.endsWith('.webp')) hashes.add(name.slice(0, -'.webp'.length));
      else if (/\.webp\.\d+\.new$/.test(name)) drafts.push(join(thumbnailsFolder, shelf, name));
    }
  }
  return { hashes, drafts };
}

/** Removes drafts that killed readers left behind. Only for the library's one writer, while its reader rests. */
export async function removeDrafts(drafts: readonly string[]): Promise<void> {
  for (const draft of drafts) await rm(draft, { force: true });
}
