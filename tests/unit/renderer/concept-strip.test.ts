import { describe, expect, it } from 'vitest';
import { PhotoScores } from '../../../renderer/features/concepts/line/photo-scores.ts';
import { outlineOf, RailScale, silhouetteOf } from '../../../renderer/features/concepts/line/silhouette.ts';
import { lineCommandOf, stripCommandOf } from '../../../renderer/features/concepts/line/strip-keys.ts';
import { StripLayout, stripGap } from '../../../renderer/features/concepts/line/strip-layout.ts';
import { scrollAfter, whereIs } from '../../../renderer/features/concepts/line/strip-place.ts';

/** Four photos of 100 pixels in a row. */
const layout = new StripLayout({ width: 4 * 100 + 3 * stripGap, wantedSize: 100, total: 10 });

describe('the layout of the strip', () => {
  it('fills its width with squares of about the wanted size', () => {
    expect(layout).toMatchObject({ columns: 4, size: 100, rows: 3, height: 3 * 100 + 2 * stripGap });
    const narrow = new StripLayout({ width: 230, wantedSize: 400, total: 10 });
    expect(narrow).toMatchObject({ columns: 2, size: 110 });
  });

  it('knows the photo under a point, and that there is none between two', () => {
    expect(layout.photoAt(115, 5)).toBe(1);
    expect(layout.photoAt(105, 5)).toBeNull();
    expect(layout.photoAt(5, 225)).toBe(8);
    expect(layout.photoAt(225, 225)).toBeNull();
  });

  it('draws only what is near the screen, of a hundred thousand as of ten', () => {
    const many = new StripLayout({ width: 430, wantedSize: 100, total: 100_000 });
    const [first, end] = many.between(1_100_000, 1_100_600);
    expect(first).toBe(40_000);
    expect(end - first).toBeLessThanOrEqual(28);
    expect(layout.between(-500, -100)).toEqual([0, 0]);
    expect(layout.between(0, 10_000)).toEqual([0, 10]);
  });

  it('finds the gap that is nearest to a hand, and stays among the photos', () => {
    expect(layout.countAt(108, 50)).toBe(1);
    expect(layout.countAt(430, 50)).toBe(4);
    expect(layout.countAt(-40, 160)).toBe(4);
    expect(layout.countAt(430, 9_000)).toBe(10);
    expect(layout.countAt(0, -9_000)).toBe(0);
  });

  it('winds the line between two photos of a row, and lays it straight between two rows', () => {
    expect(layout.lineAfter(2)).toEqual({ x: 215, upper: -5, lower: 105 });
    expect(layout.lineAfter(4)).toEqual({ x: 0, upper: 105, lower: 105 });
  });
});

describe('what is seen of the strip', () => {
  const many = new StripLayout({ width: 430, wantedSize: 100, total: 1_000 });
  const laidOut = (count: number, list: object) => ({ list, layout: many, line: many.lineAfter(count) });
  const seen = { scrollTop: 1_000, height: 500 };
  const [before, after] = [{}, {}];

  it('keeps the line at its height when photos are sorted anew, wherever it goes', () => {
    // From the tenth row to the hundredth.
    expect(whereIs(many.lineAfter(40), seen)).toBe('screen');
    expect(scrollAfter(laidOut(40, before), laidOut(400, after), seen)).toBe(1_000 + 90 * many.pitch);
  });

  it('stays where it is when the line was not in sight', () => {
    expect(whereIs(many.lineAfter(4), seen)).toBe('above');
    expect(whereIs(many.lineAfter(400), seen)).toBe('below');
    expect(scrollAfter(laidOut(4, before), laidOut(400, after), seen)).toBe(1_000);
  });

  it('keeps its first photo when photos become larger', () => {
    const large = new StripLayout({ width: 430, wantedSize: 210, total: 1_000 });
    const now = { list: before, layout: large, line: large.lineAfter(40) };
    expect(scrollAfter(laidOut(40, before), now, seen)).toBe(large.placeOf(36).top);
    expect(scrollAfter(laidOut(40, before), laidOut(44, before), seen)).toBe(1_000);
  });
});

describe('the keys of the strip', () => {
  const press = (key: string, active: number, more = {}) =>
    stripCommandOf(
      { key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more },
      { active, layout, screenHeight: 220 },
    );

  it('go from photo to photo and stop at the ends', () => {
    expect(press('ArrowRight', 9)).toEqual({ go: 9 });
    expect(press('ArrowDown', 1)).toEqual({ go: 5 });
    expect(press('ArrowDown', 8)).toEqual({ go: 8 });
    expect(press('ArrowUp', 2)).toEqual({ go: 2 });
    expect(press('End', 2)).toEqual({ go: 9 });
    expect(press('PageDown', 0)).toEqual({ go: 8 });
  });

  it('answer, take back and draw the line', () => {
    expect(['y', 'n', 'Delete', 'l', 'Enter'].map((key) => press(key, 0))).toEqual([
      { act: 'yes' },
      { act: 'no' },
      { act: 'clear' },
      { act: 'line' },
      { act: 'open' },
    ]);
    expect(press('y', 0, { ctrlKey: true })).toBeNull();
  });

  it('answer with the German yes too, and with Caps Lock', () => {
    expect(['j', 'J', 'Y', 'N', 'L'].map((key) => press(key, 0))).toEqual([
      { act: 'yes' },
      { act: 'yes' },
      { act: 'yes' },
      { act: 'no' },
      { act: 'line' },
    ]);
  });

  it('say nothing while they are held down, and go on going', () => {
    const held = { repeat: true };
    expect(['y', 'n', 'Delete', 'l', 'Enter'].map((key) => press(key, 0, held))).toEqual(Array(5).fill(null));
    expect(press('ArrowRight', 0, held)).toEqual({ go: 1 });
  });
});

describe('the keys of the line', () => {
  const press = (key: string) => lineCommandOf(key, { count: 20, total: 50, away: (by) => 20 + by });

  it('move it by one photo, by ten, and to either end', () => {
    const keys = ['ArrowRight', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'x'];
    expect(keys.map(press)).toEqual([21, 19, 30, 10, 0, 50, null]);
  });
});

describe('the rail', () => {
  it('has a place for every probability, and back', () => {
    const scale = new RailScale(0.5);
    expect([0.5, 0.125, 0].map((probability) => scale.placeOf(probability))).toEqual([0, 0.5, 1]);
    expect(scale.probabilityAt(0.5)).toBeCloseTo(0.125);
    expect(scale.placeOf(0.9)).toBe(0);
  });

  it('shows few sure photos beside very many others', () => {
    const levels = new Uint16Array(100_000).fill(10);
    levels.set([60_000, 60_000, 60_000]);
    const scores = new PhotoScores({ scores: new Uint8Array(levels.buffer), total: levels.length });
    const heights = silhouetteOf(scores, new RailScale(scores.scoreOf(0)), 50);
    expect(heights[0]).toBeGreaterThan(0.2);
    expect(Math.max(...heights)).toBe(1);
    expect(heights[25]).toBe(0);
    expect(outlineOf([0, 1])).toBe('M0 1L0 1.000L1 0.000L1 1Z');
  });
});
