import type { Pixels } from '../description.ts';

/**
 * The share of a picture that is not one flat band at an edge, 0–1. Decoders fill what a cut-off file does not hold
 * with a single colour, so a low share is the mark of a file that lost most of its picture. Bands at any edge count,
 * because the picture may have been turned since.
 *
 * @returns 1 for a picture without a flat edge, 0 for one that is a single colour throughout
 */
export function visibleShare(pixels: Pixels): number {
  const { width, height } = pixels;
  const rows = Math.max(
    flatLines(pixels, height, width, 'rows', 1),
    flatLines(pixels, height, width, 'rows', -1),
  );
  const columns = Math.max(
    flatLines(pixels, width, height, 'columns', 1),
    flatLines(pixels, width, height, 'columns', -1),
  );
  return 1 - Math.max(rows / height, columns / width);
}

/** How many lines from one edge on have the colour of the outermost pixel. */
function flatLines(
  { data, width }: Pixels,
  lines: number,
  length: number,
  direction: 'rows' | 'columns',
  step: 1 | -1,
): number {
  const lineStride = (direction === 'rows' ? width : 1) * 3;
  const pixelStride = (direction === 'rows' ? 1 : width) * 3;
  const first = step === 1 ? 0 : (lines - 1) * lineStride;
  for (let line = 0; line < lines; line++) {
    const start = first + step * line * lineStride;
    for (let at = start, pixel = 0; pixel < length; pixel++, at += pixelStride) {
      if (data[at] !== data[first] || data[at + 1] !== data[first + 1] || data[at + 2] !== data[first + 2]) {
        return line;
      }
    }
  }
  return lines;
}
