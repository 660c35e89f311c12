import { expect, test } from 'vitest';
import { visibleShare } from '../../../main/library/ingest/decode/visible-share.ts';

/** Pixels whose first `visible` rows (or columns) differ from one another, the rest grey. */
function picture(visible: number, byColumns = false) {
  const [width, height] = [20, 20];
  const data = new Uint8Array(width * height * 3).fill(128);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((byColumns ? x : y) < visible) data.set([x * 7, y * 9, 3], (y * width + x) * 3);
    }
  }
  return { data, width, height };
}

test('a whole picture is visible throughout', () => expect(visibleShare(picture(20))).toBe(1));
test('a grey bottom does not count', () => expect(visibleShare(picture(5))).toBeCloseTo(0.25));
test('nor a grey side, where the picture was turned', () =>
  expect(visibleShare(picture(5, true))).toBeCloseTo(0.25));
test('a single colour shows nothing', () => expect(visibleShare(picture(0))).toBe(0));
