import sharp from 'sharp';
import type { ImageTowerEntry } from '../../../../models/catalog/model-entry.ts';
import type { Pixels } from '../description.ts';

/** Bars of a letterboxed picture: mid-grey is zero for models whose mean is 0.5, so the bars say nothing. */
const letterboxGrey = { r: 128, g: 128, b: 128 };

/**
 * Fits a picture to the model's square, as the model was trained:
 *
 * - `stretch`: both sides to `size`, whatever the shape (SigLIP, the starter; sharp `fit: 'fill'`).
 * - `crop`: short side to `size`, then the centre square (CLIP's `Resize` and `CenterCrop`).
 * - `letterbox`: long side to `size`, centred on mid-grey bars.
 *
 * @returns RGB, rows top to bottom: `size * size * 3` bytes
 * @throws Error of sharp, when memory runs out
 */
export async function fitToSquare(
  { data, width, height }: Pixels,
  { size, fit, kernel }: Pick<ImageTowerEntry, 'size' | 'fit' | 'kernel'>,
): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .resize(size, size, {
      fit: fits[fit],
      kernel: kernel === 'bicubic' ? 'cubic' : 'lanczos3',
      position: 'centre',
      background: letterboxGrey,
    })
    .raw()
    .toBuffer();
}

const fits = { stretch: 'fill', crop: 'cover', letterbox: 'contain' } as const;
