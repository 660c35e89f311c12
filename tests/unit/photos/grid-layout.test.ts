import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteOfAspect, type ListingSection } from '../../../preload/contract/index.ts';
import { type Box, GridLayout } from '../../../renderer/features/photos/layout/grid-layout.ts';

const measures = { width: 1_000, rowHeight: 200 };

function day(name: string, count: number): ListingSection {
  return { kind: 'day', day: name, count };
}

function layoutOf(sections: readonly ListingSection[], aspect = 1.5, width = 1_000) {
  const total = sections.reduce((sum, { count }) => sum + count, 0);
  const aspects = new Uint8Array(total).fill(byteOfAspect(aspect));
  return new GridLayout({ sections: [...sections], aspects, total }, { ...measures, width });
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left + 0.01 < other.left + other.width &&
    other.left + 0.01 < one.left + one.width &&
    one.top + 0.01 < other.top + other.height &&
    other.top + 0.01 < one.top + one.height
  );
}

describe('the layout of the grid', () => {
  it('writes a heading for each month and each day', () => {
    const layout = layoutOf([day('2019-06-14', 12), day('2019-06-02', 12), day('2019-05-31', 12)]);
    expect(layout.headings.map(({ kind, section }) => `${kind} ${section}`)).toEqual([
      'month 0',
      'section 0',
      'section 1',
      'month 2',
      'section 2',
    ]);
  });

  it('puts short days of one month side by side, and never across months', () => {
    const layout = layoutOf([day('2019-06-14', 1), day('2019-06-02', 1), day('2019-05-31', 1)]);
    expect(layout.boxOf(0).top).toBe(layout.boxOf(1).top);
    expect(layout.boxOf(1).left).toBeGreaterThan(layout.boxOf(0).left + layout.boxOf(0).width);
    expect(layout.boxOf(2).top).toBeGreaterThan(layout.boxOf(1).top);
  });

  it('has no months over strong and possible matches', () => {
    const layout = layoutOf([
      { kind: 'strong', day: null, count: 2 },
      { kind: 'possible', day: null, count: 2 },
    ]);
    expect(layout.headings.map(({ kind }) => kind)).toEqual(['section', 'section']);
    expect(layout.boxOf(2).top).toBeGreaterThan(layout.boxOf(0).top);
  });

  it('finds what lies on the screen', () => {
    const layout = layoutOf([day('2019-06-14', 300)]);
    const [first, end] = layout.rowsBetween(1_000, 1_600);
    for (let row = 0; row < layout.rowCount; row++) {
      const [start] = layout.photosOf(row);
      const { top, height } = layout.boxOf(start);
      expect(row >= first && row < end).toBe(top + height > 1_000 && top < 1_600);
    }
  });

  it('goes up and down by columns, and stays at the edges', () => {
    const layout = layoutOf([day('2019-06-14', 9)], 1.5);
    expect(layout.neighbour(1, 'up')).toBe(1);
    const below = layout.neighbour(1, 'down');
    expect(layout.boxOf(below).left).toBeCloseTo(layout.boxOf(1).left, 6);
    expect(layout.neighbour(below, 'up')).toBe(1);
    expect(layout.neighbour(8, 'down')).toBe(8);
  });

  it('goes down from any of the days that share a line', () => {
    const layout = layoutOf([day('2019-06-14', 1), day('2019-06-13', 1), day('2019-06-02', 40)]);
    expect(layout.rowOf(layout.neighbour(0, 'down'))).toBe(2);
    expect(layout.rowOf(layout.neighbour(1, 'down'))).toBe(2);
    expect(layout.neighbour(layout.neighbour(1, 'down'), 'up')).toBeLessThanOrEqual(1);
  });

  it('knows the photo under a point and those in a box', () => {
    const layout = layoutOf([day('2019-06-14', 12)]);
    const { left, top, width, height } = layout.boxOf(5);
    expect(layout.photoAt(left + width / 2, top + height / 2)).toBe(5);
    expect(layout.photoAt(left + width + 2, top + height / 2)).toBeNull();
    expect(layout.photosIn({ left: left + 1, top: top + 1, width: 2, height: 2 })).toEqual([[5, 6]]);
  });

  it('is empty for an empty list', () => {
    const layout = layoutOf([]);
    expect(layout.height).toBe(0);
    expect(layout.rowsBetween(0, 1_000)).toEqual([0, 0]);
    expect(layout.photoAt(1, 1)).toBeNull();
  });

  it('gives every photo a place of its own inside the grid, whatever the days and the width', () => {
    const days = fc.array(
      fc.record({ days: fc.integer({ min: 1, max: 40 }), count: fc.integer({ min: 1, max: 25 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 200, max: 3_000 }),
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        (steps, width, aspect) => {
          let time = Date.UTC(2024, 0, 1);
          const sections = steps.map(({ days: step, count }) => {
            time -= step * 86_400_000;
            return day(new Date(time).toISOString().slice(0, 10), count);
          });
          const layout = layoutOf(sections, aspect, width);
          const total = sections.reduce((sum, { count }) => sum + count, 0);
          const boxes = Array.from({ length: total }, (_, photo) => layout.boxOf(photo));
          for (const [photo, box] of boxes.entries()) {
            expect(box.top + box.height).toBeLessThanOrEqual(layout.height);
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(layout.photoAt(box.left + box.width / 2, box.top + box.height / 2)).toBe(photo);
            if (photo > 0) expect(overlap(box, boxes[photo - 1]!)).toBe(false);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
