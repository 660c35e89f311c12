import { describe, expect, it } from 'vitest';
import { byteOfAspect, type ListingSection } from '../../../preload/contract/index.ts';
import { bandsBetween, bandsOf, stays } from '../../../renderer/features/photos/layout/bands.ts';
import { GridLayout } from '../../../renderer/features/photos/layout/grid-layout.ts';

function laidOut(sections: ListingSection[]) {
  const total = sections.reduce((sum, { count }) => sum + count, 0);
  const aspects = new Uint8Array(total).fill(byteOfAspect(1.5));
  const layout = new GridLayout({ sections, aspects, total }, { width: 1_000, rowHeight: 200 });
  return { layout, bands: bandsOf(layout.headings, sections, layout.height) };
}

const day = (name: string, count: number): ListingSection => ({ kind: 'day', day: name, count });

describe('headings that stay', () => {
  const timeline = [day('2019-06-14', 40), day('2019-06-02', 40), day('2019-05-31', 40)];

  it('are the months of a timeline, each until the next one', () => {
    const { layout, bands } = laidOut(timeline);
    expect(bands.map(({ heading }) => heading.section)).toEqual([0, 2]);
    const [june, may] = bands;
    expect(june!.heading.top + june!.height).toBe(may!.heading.top);
    expect(may!.heading.top + may!.height).toBe(layout.height);
  });

  it('are not its days', () => {
    const { layout } = laidOut(timeline);
    expect(layout.headings.filter((heading) => stays(heading, timeline)).map(({ kind }) => kind)).toEqual([
      'month',
      'month',
    ]);
  });

  it('are how well photos match, in an answer', () => {
    const { bands } = laidOut([
      { kind: 'strong', day: null, count: 40 },
      { kind: 'possible', day: null, count: 40 },
    ]);
    expect(bands.map(({ heading }) => heading.kind)).toEqual(['section', 'section']);
  });

  it('are found by what reaches onto the screen, however far up they began', () => {
    const { bands } = laidOut([day('2019-06-14', 4_000), day('2019-05-31', 40)]);
    expect(bandsBetween(bands, 50_000, 50_800).map(({ heading }) => heading.section)).toEqual([0]);
    const border = bands[1]!.heading.top;
    expect(bandsBetween(bands, border - 100, border + 100)).toHaveLength(2);
    expect(bandsBetween(bands, border, border + 100).map(({ heading }) => heading.section)).toEqual([1]);
  });

  it('are none of an empty list', () => {
    expect(laidOut([]).bands).toEqual([]);
  });
});
