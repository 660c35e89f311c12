import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { turnUpright } from '../../../main/library/ingest/decode/turn-upright.ts';
import { withExif } from '../../fixtures/draw-picture.ts';

/** Every pixel another colour, not square: no turn can be taken for another. */
const stored = {
  data: Uint8Array.from({ length: 3 * 2 * 3 }, (_, index) => index * 13),
  width: 3,
  height: 2,
};

describe('turnUpright agrees with libvips on EXIF orientation', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i', async (orientation) => {
    const raw = { raw: { width: 3, height: 2, channels: 3 } } as const;
    const tagged = await withExif(sharp(stored.data, raw), { orientation }).png().toBuffer();
    const { data, info } = await sharp(tagged).autoOrient().raw().toBuffer({ resolveWithObject: true });
    const turned = turnUpright(stored, orientation);
    expect([turned.width, turned.height]).toEqual([info.width, info.height]);
    expect([...turned.data]).toEqual([...data]);
  });
});

test.each([0, 9, Number.NaN])(
  'orientation %d, which does not exist, leaves the picture alone',
  (orientation) => {
    expect(turnUpright(stored, orientation)).toBe(stored);
  },
);
