import { expect, it } from 'vitest';
import { firstRows } from '../../../main/cli/commands/first-rows.ts';
import type { LibraryClient } from '../../../preload/contract/index.ts';

/** A library whose only listing has `total` rows, and that hands out 1,000 at most at once, as the contract says. */
function libraryOf(total: number): LibraryClient {
  const rows = Array.from({ length: total }, (_, index) => ({ photo: String(index) }));
  const call = async (_: string, { offset, limit }: { offset: number; limit: number }) => {
    if (limit < 1 || limit > 1_000) throw new Error(`${limit} rows were asked for`);
    return { photos: rows.slice(offset, offset + limit) };
  };
  return { call } as unknown as LibraryClient;
}

it.each([
  [5_000, 2_500, 2_500],
  [2_500, 5_000, 2_500],
  [2_000, 2_000, 2_000],
  [0, 20, 0],
])('of %i rows, %i wanted are %i', async (total, wanted, expected) => {
  const rows = await firstRows(libraryOf(total), 'one', wanted);
  expect(rows.map(({ photo }) => photo)).toEqual(
    Array.from({ length: expected }, (_, index) => String(index)),
  );
});
