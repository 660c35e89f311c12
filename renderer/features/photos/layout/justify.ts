/** Photos from `first` to before `end`, side by side on one line, all `height` high. CSS pixels. */
export interface JustifiedRow {
  readonly first: number;
  readonly end: number;
  readonly height: number;
  /** What the photos and the gaps between them take up; less than the line where there are too few. */
  readonly width: number;
}

export interface RowMeasures {
  /** Of the line, CSS pixels. */
  readonly lineWidth: number;
  readonly wantedHeight: number;
  readonly gap: number;
}

/** A row that is not full may grow so much before it looks out of place among the others. */
const mostGrowth = 1.25;

/**
 * Breaks photos into rows that fill the line, each as near to the wanted height as the pictures allow: greedy, the
 * break goes where the height comes closer. The last row keeps the wanted height when it cannot fill the line.
 *
 * @param aspectAt width ÷ height of the photo at an index
 */
export function justify(
  first: number,
  end: number,
  aspectAt: (index: number) => number,
  { lineWidth, wantedHeight, gap }: RowMeasures,
): JustifiedRow[] {
  const rows: JustifiedRow[] = [];
  const heightOf = (photos: number, aspects: number) => (lineWidth - gap * (photos - 1)) / aspects;
  let start = first;
  let aspects = 0;
  for (let index = first; index < end; index++) {
    const before = aspects;
    aspects += aspectAt(index);
    const height = heightOf(index + 1 - start, aspects);
    if (height > wantedHeight) continue;
    const heightWithout = index > start ? heightOf(index - start, before) : Number.POSITIVE_INFINITY;
    const isBetterWithout = heightWithout / wantedHeight < wantedHeight / height;
    if (isBetterWithout) {
      rows.push({ first: start, end: index, height: heightWithout, width: lineWidth });
      start = index;
      aspects = aspectAt(index);
      if (heightOf(1, aspects) > wantedHeight) continue;
    }
    rows.push({
      first: start,
      end: index + 1,
      height: heightOf(index + 1 - start, aspects),
      width: lineWidth,
    });
    start = index + 1;
    aspects = 0;
  }
  if (start < end) {
    const full = heightOf(end - start, aspects);
    const fills = full <= wantedHeight * mostGrowth;
    const height = fills ? full : wantedHeight;
    rows.push({
      first: start,
      end,
      height,
      width: fills ? lineWidth : aspects * height + gap * (end - start - 1),
    });
  }
  return rows;
}
