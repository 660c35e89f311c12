import type { ImageTowerEntry } from '../catalog/model-entry.ts';
import type { Cover } from './covers.ts';

/**
 * The part of a photo that lies in the model's square, as shares of the photo's sides. A model that stretches sees all of
 * it; one that crops, the square in the middle; one that letterboxes, more than there is.
 *
 * @param photo width and height, upright
 */
export function seenArea(
  fit: ImageTowerEntry['fit'],
  { width, height }: { readonly width: number; readonly height: number },
): Cover {
  if (fit === 'stretch') return { left: 0, top: 0, right: 1, bottom: 1 };
  const side = fit === 'crop' ? Math.min(width, height) : Math.max(width, height);
  const span = (length: number) => {
    const share = side / length;
    return [(1 - share) / 2, (1 + share) / 2] as const;
  };
  const [left, right] = span(width);
  const [top, bottom] = span(height);
  return { left, top, right, bottom };
}
