import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import type { Pixels } from '../description.ts';
import { thumbnailLongSide } from './working-size.ts';

/**
 * Effort 0 takes 6 ms of a core where 2 takes 9 and the default 4 takes 18, for files about a quarter larger than
 * effort 2; the decode before it takes 26 (12-megapixel JPEG, Xeon, sharp 0.35).
 */
const webp = { quality: 75, effort: 0 } as const;

/** Long side of what ThumbHash looks at. It keeps seven waves a side at most, so more than this adds nothing. Pixels. */
const hashLongSide = 32;

/**
 * Encodes the thumbnail: WebP, 512 pixels on its long side, or the picture's own size where that is smaller.
 *
 * @throws Error of sharp, when memory runs out
 */
export async function encodeThumbnail({ data, width, height }: Pixels): Promise<Uint8Array> {
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  if (Math.max(width, height) > thumbnailLongSide) {
    picture.resize(thumbnailLongSide, thumbnailLongSide, { fit: 'inside' });
  }
  return picture.webp(webp).toBuffer();
}

/**
 * Encodes the ThumbHash: some 25 bytes that draw a blurred picture while the thumbnail loads.
 * https://evanw.github.io/thumbhash/
 */
export async function encodeThumbHash(pixels: Pixels): Promise<Uint8Array> {
  const { data, width, height } = shrinkByMean(pixels, hashLongSide);
  return rgbaToThumbHash(width, height, data);
}

/**
 * Shrinks by the mean of each cell, to RGBA. For so small a picture this is as good as a resampling kernel, and
 * quicker than the way to libvips' threads and back.
 */
function shrinkByMean({ data, width, height }: Pixels, longSide: number): Pixels {
  const scale = Math.min(1, longSide / Math.max(width, height));
  const small = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const out = new Uint8Array(small.width * small.height * 4);
  for (let y = 0, to = 0; y < small.height; y++) {
    const top = Math.floor((y * height) / small.height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / small.height));
    for (let x = 0; x < small.width; x++, to += 4) {
      const left = Math.floor((x * width) / small.width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / small.width));
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let row = top; row < bottom; row++) {
        const end = (row * width + right) * 3;
        for (let at = (row * width + left) * 3; at < end; at += 3) {
          red += data[at]!;
          green += data[at + 1]!;
          blue += data[at + 2]!;
        }
      }
      const count = (bottom - top) * (right - left);
      out[to] = red / count;
      out[to + 1] = green / count;
      out[to + 2] = blue / count;
      out[to + 3] = 255;
    }
  }
  return { data: out, ...small };
}
