/** A rectangle over a picture, as shares of its width and height: 0 at the left and top, 1 at the right and bottom. */
export interface Cover {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CoverGrid {
  /** Cells on a side. */
  readonly cells: number;
  /** Side of the square that slides over them, in cells. */
  readonly window: number;
}

/**
 * All places of a square that slides over a picture cell by cell, half over its edges too, so that a cell in a corner is
 * covered as often as one in the middle (occlusion, Zeiler and Fergus 2014).
 *
 * @returns `(cells + window - 1)²` covers, row after row
 */
export function slidingCovers({ cells, window }: CoverGrid): Cover[] {
  const places = Array.from({ length: cells + window - 1 }, (_, index) => index - window + 1);
  const share = (cell: number) => Math.min(cells, Math.max(0, cell)) / cells;
  return places.flatMap((row) =>
    places.map((column) => ({
      left: share(column),
      top: share(row),
      right: share(column + window),
      bottom: share(row + window),
    })),
  );
}

/**
 * A picture with a part of it painted over in its own mean colour, which says as little as a patch can.
 *
 * @param rgb a square picture, rows top to bottom: `size * size * 3` bytes; not changed
 * @param colour R, G and B to paint with: `meanColour` of the picture
 */
export function coverPart(
  rgb: Uint8Array,
  size: number,
  cover: Cover,
  colour: readonly [number, number, number],
): Uint8Array {
  // Not `slice`: that of Node's Buffer is a window onto the same bytes.
  const out = new Uint8Array(rgb);
  const [left, right] = [Math.round(cover.left * size), Math.round(cover.right * size)];
  const [top, bottom] = [Math.round(cover.top * size), Math.round(cover.bottom * size)];
  for (let y = top; y < bottom; y += 1) {
    for (let at = (y * size + left) * 3; at < (y * size + right) * 3; at += 3) out.set(colour, at);
  }
  return out;
}

/** The mean of each channel, rounded to a byte. */
export function meanColour(rgb: Uint8Array): [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < rgb.length; at += 3) {
    sums[0] += rgb[at]!;
    sums[1] += rgb[at + 1]!;
    sums[2] += rgb[at + 2]!;
  }
  const pixels = rgb.length / 3;
  return [Math.round(sums[0] / pixels), Math.round(sums[1] / pixels), Math.round(sums[2] / pixels)];
}
