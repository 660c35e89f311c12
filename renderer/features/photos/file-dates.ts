import type { PhotoTile } from '../../../preload/contract/index.ts';

/** Days with more photos than this are not looked through: their rows are not all in the page. */
const mostLookedThrough = 1_000;

/** Whether nothing in a picture says when it was taken, so that its file's own date has to do. */
export function isFileDated({ takenAt }: PhotoTile): boolean {
  return takenAt.source === 'file-time';
}

/**
 * Whether a whole day stands where it does by the dates of files alone; false as long as a photo of it is not known.
 *
 * @param tileAt the photo at an index, null where it is not known
 */
export function areAllFileDated(
  [first, end]: readonly [number, number],
  tileAt: (index: number) => PhotoTile | null,
): boolean {
  if (end - first > mostLookedThrough) return false;
  for (let index = first; index < end; index++) {
    const tile = tileAt(index);
    if (!tile || !isFileDated(tile)) return false;
  }
  return true;
}
