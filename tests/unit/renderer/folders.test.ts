import { describe, expect, test } from 'vitest';
import { folderName } from '../../../renderer/features/folders/folder-name.ts';
import { folderState } from '../../../renderer/features/folders/folder-state.ts';
import { pretendProgress, pretendRoot } from '../../fixtures/pretend-answers.ts';

describe('what a folder is called', () => {
  test.each([
    ['/home/ada/Pictures', 'Pictures'],
    ['/home/ada/Pictures/', 'Pictures'],
    ['C:\\Users\\ada\\Pictures', 'Pictures'],
    ['D:\\', 'D:'],
    ['/', '/'],
  ])('%s is %s', (path, name) => {
    expect(folderName(path)).toBe(name);
  });
});

describe('what a folder’s card says', () => {
  const reading = pretendProgress({ state: 'reading', total: 10 });
  const paused = pretendProgress({ state: 'paused', total: 10 });

  test.each([
    ['watching', {}, pretendProgress()],
    ['watching', {}, reading],
    ['reading', { pending: 4 }, reading],
    ['reading', { scannedAt: null }, reading],
    ['watching', { pending: 4 }, pretendProgress()],
    ['unseen', { scannedAt: null }, pretendProgress()],
    ['unseen', { scannedAt: null }, null],
    ['paused', { pending: 4 }, paused],
    ['watching', {}, paused],
    ['offline', { state: 'offline', pending: 4 }, reading],
    ['held', { state: 'removals-held' }, reading],
  ] as const)('%s for %o', (state, root, progress) => {
    expect(folderState(pretendRoot(root), progress)).toBe(state);
  });
});
