import type { StripLayout, WindingLine } from './strip-layout.ts';

/** The strip as it is laid out just now. */
export interface LaidOut<List extends object = object> {
  /** The photos in their order: another object once they are sorted anew. */
  readonly list: List;
  readonly layout: StripLayout;
  readonly line: WindingLine | null;
}

/** What of the strip is on the screen. CSS pixels. */
interface Seen {
  readonly scrollTop: number;
  readonly height: number;
}

/** Above the first row, CSS pixels: the line and its handle need it. */
export const topRoom = 24;
/** Of a line, so much must be seen for it to count as seen. */
const least = 8;

/** Where the line is, seen from the screen. */
export function whereIs(line: WindingLine, { scrollTop, height }: Seen): 'above' | 'screen' | 'below' {
  if (line.lower + topRoom < scrollTop + least) return 'above';
  return line.upper + topRoom > scrollTop + height - least ? 'below' : 'screen';
}

/**
 * How far to scroll so that a person goes on seeing what they saw: the line stays where it is on the screen when photos
 * are sorted anew, and the first photo on it when they become larger or smaller.
 */
export function scrollAfter(before: LaidOut, now: LaidOut, seen: Seen): number {
  const { scrollTop } = seen;
  if (before.list !== now.list) {
    if (!before.line || !now.line || whereIs(before.line, seen) !== 'screen') return scrollTop;
    return scrollTop + now.line.upper - before.line.upper;
  }
  if (before.layout.columns === now.layout.columns) return scrollTop;
  const [first] = before.layout.between(scrollTop, scrollTop + 1);
  return now.layout.placeOf(first).top;
}
