import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexesIn, runsOf } from '../../../main/library/listing/runs.ts';

describe('runs of a list', () => {
  it('hold each index once, in order, whatever overlaps', () => {
    const runs = [
      [5, 7],
      [0, 2],
      [1, 3],
    ] as const;
    expect(indexesIn(runs, 10)).toEqual([0, 1, 2, 5, 6]);
  });

  it('end where the list ends', () => {
    expect(indexesIn([[3, 100]], 5)).toEqual([3, 4]);
    expect(indexesIn([[7, 9]], 5)).toEqual([]);
    expect(indexesIn([[4, 2]], 5)).toEqual([]);
  });

  it('are as few as can be', () => {
    const chosen = new Set([0, 1, 2, 5, 7, 8]);
    expect(runsOf(9, (index) => chosen.has(index))).toEqual([
      [0, 3],
      [5, 6],
      [7, 9],
    ]);
    expect(runsOf(3, () => false)).toEqual([]);
  });

  it('say the same as the indexes they hold', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40)), (indexes) => {
        const chosen = new Set(indexes);
        const runs = runsOf(41, (index) => chosen.has(index));
        expect(indexesIn(runs, 41)).toEqual(indexes.toSorted((a, b) => a - b));
      }),
    );
  });
});
