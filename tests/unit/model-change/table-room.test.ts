import { expect, it } from 'vitest';
import { demandTableRoom, tableBytes } from '../../../main/library/model-change/table-room.ts';

it('the vectors of 20,000 photos of 512 numbers want 2.5 times their own size, and 256 MB to spare', async () => {
  expect(tableBytes(20_000, 512)).toBe(20_000 * 512 * 4 * 2.5);
  const needed = tableBytes(20_000, 512) + 256_000_000;
  await demandTableRoom('/vectors', 20_000, 512, async () => needed);
  await expect(demandTableRoom('/vectors', 20_000, 512, async () => needed - 1)).rejects.toMatchObject({
    code: 'change.disk-full',
    message: expect.stringContaining('359 MB are needed, 359 MB are free'),
  });
});

it('nothing to learn needs no room', async () => {
  await demandTableRoom('/vectors', 0, 512, async () => 0);
});
