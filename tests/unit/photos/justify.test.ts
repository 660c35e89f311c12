import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { justify } from '../../../renderer/features/photos/layout/justify.ts';

const measures = { lineWidth: 1_000, wantedHeight: 200, gap: 4 };

function rowsOf(aspects: readonly number[]) {
  return justify(0, aspects.length, (index) => aspects[index]!, measures);
}

function widthOf(aspects: readonly number[], first: number, end: number, height: number): number {
  return (
    aspects.slice(first, end).reduce((sum, aspect) => sum + aspect * height, 0) +
    measures.gap * (end - first - 1)
  );
}

describe('justified rows', () => {
  it('fill the line at a height near the wanted one', () => {
    const rows = rowsOf(Array.from({ length: 30 }, () => 1.5));
    for (const { first, end, height } of rows.slice(0, -1)) {
      expect(widthOf(Array(30).fill(1.5), first, end, height)).toBeCloseTo(1_000, 6);
      expect(height).toBeGreaterThan(150);
      expect(height).toBeLessThan(260);
    }
  });

  it('leave the last row at the wanted height when it cannot fill the line', () => {
    expect(rowsOf([1.5, 1.5])).toEqual([{ first: 0, end: 2, height: 200, width: 604 }]);
  });

  it('let a last row that nearly fills the line fill it', () => {
    const [row] = rowsOf([1.5, 1.5, 1.5]);
    expect(row?.width).toBe(1_000);
    expect(row?.height).toBeCloseTo(220.4, 1);
  });

  it('give a panorama a line of its own', () => {
    const rows = rowsOf([1.5, 1.5, 12, 1]);
    expect(rows.map(({ first, end }) => `${first}–${end}`)).toEqual(['0–2', '2–3', '3–4']);
    expect(rows[1]?.height).toBeCloseTo(1_000 / 12, 6);
  });

  it('hold every photo once, in order, within the line, whatever their shapes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1 / 16, max: 15, noNaN: true }), { maxLength: 80 }),
        (aspects) => {
          const rows = rowsOf(aspects);
          expect(
            rows.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)),
          ).toEqual(aspects.map((_, index) => index));
          for (const { first, end, height, width } of rows) {
            expect(height).toBeGreaterThan(0);
            expect(width).toBeLessThanOrEqual(1_000.001);
            expect(widthOf(aspects, first, end, height)).toBeLessThanOrEqual(1_000.001);
          }
        },
      ),
    );
  });
});
