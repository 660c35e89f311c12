import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
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
