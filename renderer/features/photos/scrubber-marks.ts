import type { ListingSection } from '../../../preload/contract/index.ts';
import type { Heading } from './layout/grid-layout.ts';

export interface MonthMark {
  /** `2019-06` */
  readonly month: string;
  /** Of the month's heading, CSS pixels from the top of the grid. */
  readonly top: number;
}

export interface YearMark {
  readonly year: string;
  /** From the top of the scrubber, CSS pixels. */
  readonly at: number;
}

/** Where the months of a list begin. */
export function monthMarks(headings: readonly Heading[], sections: readonly ListingSection[]): MonthMark[] {
  return headings
    .filter(({ kind }) => kind === 'month')
    .map(({ section, top }) => ({ month: sections[section]?.day?.slice(0, 7) ?? '', top }));
}

/**
 * The years to write beside the scrubber: each where it begins, as many as find room.
 *
 * @param height of the whole grid; @param length of the scrubber; @param room for one year; all CSS pixels
 */
export function yearMarks(
  months: readonly MonthMark[],
  { height, length, room }: { height: number; length: number; room: number },
): YearMark[] {
  const marks: YearMark[] = [];
  let year = '';
  for (const { month, top } of months) {
    const begins = month.slice(0, 4);
    if (begins === year) continue;
    year = begins;
    const at = (top / Math.max(height, 1)) * length;
    if (at - (marks.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= room && at <= length - room / 2) {
      marks.push({ year, at });
    }
  }
  return marks;
}

/** The month that lies at a height of the grid: the last that began above it. */
export function monthAt(months: readonly MonthMark[], top: number): number {
  let found = 0;
  for (const [index, mark] of months.entries()) if (mark.top <= top) found = index;
  return found;
}
