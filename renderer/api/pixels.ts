import type { EideticBridge } from '../../preload/wire/index.ts';
import { ownPlace, pathOfPlace } from './own-place.ts';

/** Addresses of a photo's pictures, for `src` and `href`. */

/** Small, in the grid. */
export function thumbnailUrl(photo: string): string {
  return `${base()}/thumbnails/${photo}`;
}

/** In full size, as every browser shows it. */
export function displayUrl(photo: string): string {
  return `${base()}/photos/${photo}`;
}

/** The file itself, to be saved. */
export function originalUrl(photo: string): string {
  return `${base()}/originals/${photo}`;
}

function base(): string {
  const { eidetic } = globalThis as { eidetic?: EideticBridge };
  if (eidetic) return eidetic.pixels;
  return ownPlace.known === null ? '' : pathOfPlace(ownPlace.known);
}
