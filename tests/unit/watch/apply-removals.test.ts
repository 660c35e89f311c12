import { expect, test } from 'vitest';
import { heldReason, judgeLoss } from '../../../main/library/watch/apply-removals.ts';

test.each([
  [0, 0, 'nothing-missing'],
  [0, 10, 'nothing-missing'],
  [1, 1, 'remove'],
  [1, 2, 'remove'],
  [2, 2, 'hold'],
  [2, 6, 'remove'],
  [2, 5, 'hold'],
  [33_333, 100_000, 'remove'],
  [33_334, 100_000, 'hold'],
] as const)('%i of %i files gone: %s', (missing, known, verdict) => {
  expect(judgeLoss({ missing, known })).toBe(verdict);
});

test('the reason for waiting names the loss and what it waits for', () => {
  expect(heldReason({ missing: 4, known: 10 })).toBe(
    '4 of 10 files are gone from this folder. Their photos are kept until you confirm that they may go.',
  );
  expect(heldReason({ missing: 10, known: 10 })).toMatch(/^All 10 files are gone/);
});
