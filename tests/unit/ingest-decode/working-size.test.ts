import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingSize } from '../../../main/library/ingest/decode/working-size.ts';

describe('workingSize', () => {
  test.each([
    [4032, 3024, 128, 512, 384],
    [3024, 4032, 128, 384, 512],
    [4000, 2000, 378, 756, 378],
    [300, 200, 128, 300, 200],
    [60, 60, 224, 60, 60],
    [20_000, 1_000, 128, 2_048, 102],
    [65_535, 1, 128, 2_048, 1],
  ])('%i × %i for a model of %i is %i × %i', (width, height, shortSide, wantedWidth, wantedHeight) => {
    expect(workingSize({ width, height }, shortSide)).toEqual({ width: wantedWidth, height: wantedHeight });
  });

  test('never enlarges, never vanishes, never grows beyond sixteen model sides', () => {
    const side = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 64, max: 1_024 }), (width, height, shortSide) => {
        const size = workingSize({ width, height }, shortSide);
        expect(size.width).toBeGreaterThanOrEqual(1);
        expect(size.height).toBeGreaterThanOrEqual(1);
        expect(size.width).toBeLessThanOrEqual(width);
        expect(size.height).toBeLessThanOrEqual(height);
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(Math.max(512, 16 * shortSide));
      }),
    );
  });
});
