import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  countOf,
  isSelected,
  nothingSelected,
  type Runs,
  toggled,
  united,
  without,
} from '../../../renderer/state/selection.ts';

const someRuns = fc.array(
  fc.tuple(fc.nat(60), fc.nat(12)).map(([first, length]): [number, number] => [first, first + length]),
  { maxLength: 8 },
);

function indexes(runs: Runs): Set<number> {
  return new Set(runs.flatMap(([first, end]) => Array.from({ length: end - first }, (_, at) => first + at)));
}

describe('a selection', () => {
  it('takes one photo in and out', () => {
    const one = toggled(nothingSelected, 3);
    expect(one).toEqual([[3, 4]]);
    expect(toggled(united(one, between(5, 2)), 4)).toEqual([
      [2, 4],
      [5, 6],
    ]);
    expect(toggled(one, 3)).toEqual([]);
  });

  it('holds 100,000 photos in one run', () => {
    expect(countOf([[0, 100_000]])).toBe(100_000);
    expect(countOf(toggled([[0, 100_000]], 50_000))).toBe(99_999);
  });

  it('unites and takes away like sets of indexes', () => {
    fc.assert(
      fc.property(someRuns, someRuns, (one, other) => {
        const both = united(one, other);
        const left = without(both, other);
        expect(indexes(both)).toEqual(new Set([...indexes(one), ...indexes(other)]));
        expect(indexes(left)).toEqual(
          new Set([...indexes(one)].filter((index) => !indexes(other).has(index))),
        );
        expect(countOf(both)).toBe(indexes(both).size);
        for (let index = 0; index < 80; index++)
          expect(isSelected(left, index)).toBe(indexes(left).has(index));
        // Sorted and apart: no two runs touch.
        for (const [at, [first]] of both.slice(1).entries()) expect(first).toBeGreaterThan(both[at]![1]);
      }),
    );
  });
});
