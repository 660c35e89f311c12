import type { Pixels } from '../description.ts';

/**
 * Turns and mirrors stored pixels upright, by the EXIF orientation 1–8 (Exif 2.32, tag 0x0112). Anything else is
 * taken as 1, upright already.
 */
export function turnUpright(pixels: Pixels, orientation: number): Pixels {
  if (!(orientation >= 2 && orientation <= 8)) return pixels;
  const { data, width, height } = pixels;
  const swaps = orientation >= 5;
  const upright = { width: swaps ? height : width, height: swaps ? width : height };
  // 2, 3, 6 and 7 read a stored axis backwards along the upright one; so do 3, 4, 7 and 8 for the other axis.
  const flipX = [2, 3, 7, 8].includes(orientation);
  const flipY = [3, 4, 6, 7].includes(orientation);
  const out = new Uint8Array(data.length);
  for (let y = 0, to = 0; y < upright.height; y++) {
    for (let x = 0; x < upright.width; x++, to += 3) {
      const alongX = swaps ? y : x;
      const alongY = swaps ? x : y;
      const storedX = flipX ? width - 1 - alongX : alongX;
      const storedY = flipY ? height - 1 - alongY : alongY;
      const from = (storedY * width + storedX) * 3;
      out[to] = data[from]!;
      out[to + 1] = data[from + 1]!;
      out[to + 2] = data[from + 2]!;
    }
  }
  return { data: out, ...upright };
}
