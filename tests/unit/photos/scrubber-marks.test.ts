import { describe, expect, it } from 'vitest';
import type { Heading } from '../../../renderer/features/photos/layout/grid-layout.ts';
import { monthAt, monthMarks, yearMarks } from '../../../renderer/features/photos/scrubber-marks.ts';

const days = ['2020-02-01', '2020-01-09', '2019-12-24', '2010-05-05', '2009-05-05'];
const sections = days.map((day) => ({ kind: 'day' as const, day, count: 1 }));
const headings = days.flatMap((_, section): Heading[] => [
  { kind: 'month', section, left: 0, top: section * 1_000, width: 100 },
  { kind: 'section', section, left: 0, top: section * 1_000 + 50, width: 100 },
]);

describe('the scrubber', () => {
  const months = monthMarks(headings, sections);

  it('knows where months begin', () => {
    expect(months.map(({ month }) => month)).toEqual(['2020-02', '2020-01', '2019-12', '2010-05', '2009-05']);
    expect(monthAt(months, 0)).toBe(0);
    expect(monthAt(months, 1_999)).toBe(1);
    expect(monthAt(months, 99_999)).toBe(4);
  });

  it('writes each year once, where it has room', () => {
    const wide = yearMarks(months, { height: 5_000, length: 500, room: 26 });
    expect(wide).toEqual([
      { year: '2020', at: 0 },
      { year: '2019', at: 200 },
      { year: '2010', at: 300 },
      { year: '2009', at: 400 },
    ]);
    const narrow = yearMarks(months, { height: 5_000, length: 100, room: 26 });
    expect(narrow.map(({ year }) => year)).toEqual(['2020', '2019', '2009']);
  });
});
