import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EideticError } from '../../../preload/contract/index.ts';
import type { PhotoPlace } from '../catalog/photo-places.ts';

/**
 * The first of a photo's places that can be reached and still holds it.
 *
 * @param places at least one
 * @throws EideticError `photo.away` when its drive is not connected, `photo.not-shown` when it is gone or holds
 * something else by now
 */
export async function reachableFile(places: readonly PhotoPlace[]): Promise<PhotoPlace> {
  for (const place of places) if (!place.rootIsAway && (await holdsItsPhoto(place))) return place;
  const away = places.find(isAway);
  if (away) throw new EideticError('photo.away', { name: basename(away.path), path: away.path });
  const [best] = places;
  const problem = best && existsSync(best.path) ? 'the file has changed' : 'the file is gone';
  throw new EideticError('photo.not-shown', { name: best ? basename(best.path) : 'The photo', problem });
}

/** Whether a file still has the content that the catalogue knows. */
export async function holdsItsPhoto(place: PhotoPlace): Promise<boolean> {
  const { path, sizeBytes, mtimeMs, needsReading, hash } = place;
  const now = await stat(path).catch(() => null);
  if (!now?.isFile()) return false;
  // The row of a file that waits to be read tells its new size and time beside its old photo.
  if (needsReading) return (await hashOfFile(path)) === hash;
  return now.size === sizeBytes && now.mtimeMs === mtimeMs;
}

/** A folder that went away since somebody last looked counts too. */
function isAway({ rootIsAway, rootPath }: PhotoPlace): boolean {
  return rootIsAway || !existsSync(rootPath);
}

async function hashOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    // What cannot be read does not hold the photo for anybody.
    return null;
  }
}
