import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBatches } from '../../../models/runtime/text-batches.ts';

test('puts texts of equal length together and cuts what is too large', () => {
  const batches = textBatches([[1], [2, 3], [4], [5], [6, 7]], 2);
  expect(batches.map(({ length, positions }) => [length, positions])).toEqual([
    [1, [0, 2]],
    [1, [3]],
    [2, [1, 4]],
  ]);
});

test('every text comes once, beside its own ids', () => {
  const tokens = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), { maxLength: 30 });
  fc.assert(
    fc.property(tokens, fc.integer({ min: 1, max: 5 }), (texts, largest) => {
      const batches = textBatches(texts, largest);
      const seen = batches.flatMap(({ positions }) => positions).sort((a, b) => a - b);
      expect(seen).toEqual([...texts.keys()]);
      for (const { positions, rows, length } of batches) {
        expect(rows.length).toBeLessThanOrEqual(largest);
        expect(rows).toEqual(positions.map((position) => texts[position]));
        expect(rows.every((row) => row.length === length)).toBe(true);
      }
    }),
  );
});
