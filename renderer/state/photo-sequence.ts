import type { PhotoTile } from '../../preload/contract/index.ts';

/** Photos in an order that can be walked through, most of which are not in the page. */
export interface PhotoSequence {
  /** The library's name for it; for `photos.details`. */
  readonly listing: string;
  readonly total: number;
  /** Null when the photo is not, or no longer, in it. */
  indexOf(photo: string): Promise<number | null>;
  /** Null past either end. */
  tileAt(index: number): Promise<PhotoTile | null>;
}
