import { readFile } from 'node:fs/promises';
import type { DatabaseSync } from 'node:sqlite';
import { placesOf } from '../catalog/photo-places.ts';
import { thumbnailFile } from '../ingest/thumbnail-file.ts';
import { reachableFile } from '../pixels/photo-file.ts';

interface Photo {
  readonly id: number;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** Long side of a thumbnail, pixels: see `ingest/decode/thumbnail.ts`. */
const thumbnailLongSide = 512;

/**
 * A file with the photo's picture, large enough for the model: its thumbnail, which is quick to open and there also while
 * its drive is away; for a long panorama and a model with a large square the photo itself.
 *
 * @param shortSideAtLeast the model's input side, pixels
 * @throws EideticError `photo.away`, `photo.not-shown`
 */
export async function pictureOf(
  photo: Photo,
  shortSideAtLeast: number,
  { database, thumbnailsFolder }: { database: DatabaseSync; thumbnailsFolder: string },
): Promise<{ bytes: Uint8Array; name: string }> {
  const { width, height } = photo;
  const scale = Math.min(1, thumbnailLongSide / Math.max(width, height));
  const isWhole = scale === 1;
  if (isWhole || Math.min(width, height) * scale >= shortSideAtLeast) {
    const name = thumbnailFile(thumbnailsFolder, photo.hash);
    const bytes = await readFile(name).catch(() => null);
    if (bytes) return { bytes, name };
  }
  const { path } = await reachableFile(placesOf(database, [photo.id]));
  return { bytes: await readFile(path), name: path };
}
