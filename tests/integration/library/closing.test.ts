import { expect, it } from 'vitest';
import { runBackwards } from '../../../main/library/open-parts.ts';

it('closes everything, last first, even when something cannot be closed', async () => {
  const closed: string[] = [];
  const undo = [
    () => void closed.push('lock'),
    async () => {
      throw new Error('the catalogue cannot be closed');
    },
    () => {
      throw new Error('the vectors cannot be closed');
    },
    () => void closed.push('reader'),
  ];
  await expect(runBackwards(undo)).rejects.toThrow('the vectors cannot be closed');
  expect(closed).toEqual(['reader', 'lock']);
  await runBackwards(undo);
});
