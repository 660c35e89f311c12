import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Root } from '../../../preload/contract/index.ts';
import { pretendProgress, pretendRoot } from '../../fixtures/pretend-answers.ts';
import type { HostAnswers, LibraryAnswers } from '../../fixtures/pretend-client.ts';
import { openWindow } from './open-window.ts';

const pictures = pretendRoot({ id: 1, path: '/home/ada/Pictures', failed: 3 });
const held = pretendRoot({ id: 2, path: '/home/ada/Uploads', state: 'removals-held', missing: 212 });
const away = pretendRoot({ id: 3, path: '/media/Archive', state: 'offline' });

const openFolders = (roots: readonly Root[], answers: LibraryAnswers & HostAnswers = {}) =>
  openWindow('/folders', { 'roots.list': () => [...roots], ...answers });

const card = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the folders', () => {
  test('say how each is, in words', async () => {
    await openFolders([pictures, held, away]);
    await expect.element(card('Pictures')).toHaveTextContent('Up to date and followed');
    await expect.element(card('Pictures')).toHaveTextContent('12,340 photos');
    await expect.element(card('Uploads')).toHaveTextContent('212 files are no longer in this folder');
    await expect.element(card('Archive')).toHaveTextContent('Away');
    await expect.element(card('Archive')).toHaveTextContent('Its photos stay in the library');
  });

  test('say that one is being read, how much is waiting, and what failed', async () => {
    await openFolders([{ ...pictures, pending: 230 }], {
      'index.progress': () => pretendProgress({ state: 'reading', done: 1, total: 231 }),
    });
    await expect.element(card('Pictures')).toHaveTextContent('Being read');
    await expect.element(card('Pictures')).toHaveTextContent('230 files waiting');
    await button('3 files could not be read').click();
    expect(location.pathname).toBe('/activity');
  });

  test('what is gone is taken out only when a person says so', async () => {
    const { client } = await openFolders([held], { 'roots.acceptRemovals': () => ({ files: 212 }) });
    await expect.element(button('Take them out')).toBeVisible();
    expect(client.inputs('roots.acceptRemovals')).toEqual([]);
    await button('Take them out').click();
    await expect.element(page.getByText('212 files were taken out')).toBeVisible();
    expect(client.inputs('roots.acceptRemovals')).toEqual([{ root: 2 }]);
  });

  test('what is gone can be kept, which the library remembers, and decided upon again', async () => {
    const roots = [held];
    const { client } = await openFolders([], {
      'roots.list': () => [...roots],
      'roots.keepMissing': () => {
        roots[0] = { ...held, state: 'ready', kept: 212 };
        return { files: 212 };
      },
    });
    await button('Keep them in the library').click();
    await expect.element(card('Uploads')).toHaveTextContent('212 missing files are kept');
    expect(client.inputs('roots.keepMissing')).toEqual([{ root: 2 }]);
    await button('Decide again').click();
    await expect.element(button('Take them out')).toBeVisible();
    await button('Keep them in the library').click();
    await expect.element(card('Uploads')).toHaveTextContent('212 missing files are kept');
    expect(client.inputs('roots.keepMissing')).toHaveLength(1);
    expect(client.inputs('roots.acceptRemovals')).toEqual([]);
  });

  test('what was kept before is still kept when the window is opened again', async () => {
    await openFolders([{ ...held, state: 'ready', kept: 212 }]);
    await expect.element(card('Uploads')).toHaveTextContent('212 missing files are kept');
    await expect.element(card('Uploads')).toHaveTextContent('Up to date and followed');
    await expect.element(button('Take them out')).not.toBeInTheDocument();
  });

  test('one is removed after being told what that means', async () => {
    const roots = [pictures, away];
    const removal = { files: 20, photos: 1, elsewhere: 19 };
    const { client } = await openFolders([], {
      'roots.list': () => [...roots],
      'roots.remove': () => {
        roots.shift();
        return removal;
      },
      'roots.countRemoval': () => removal,
    });
    await button('Actions for Pictures').click();
    await page.getByRole('menuitem', { name: 'Remove from the library…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove Pictures from the library?' });
    await expect
      .element(dialog)
      .toHaveTextContent(
        'It has 20 files. 1 photo leaves the library. 19 are in other folders too, and stay. Nothing on your disk',
      );
    expect(client.inputs('roots.remove')).toEqual([]);
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await expect.element(card('Pictures')).not.toBeInTheDocument();
    expect(client.inputs('roots.remove')).toEqual([{ root: 1 }]);
    // The same numbers as in the question.
    await expect
      .element(page.getByText('Pictures was removed: 1 photo left the library, 19 stay'))
      .toBeVisible();
  });

  test('one is looked through again, or all', async () => {
    const { client } = await openFolders([pictures, away]);
    await button('Look through all again').click();
    await button('Actions for Pictures').click();
    await page.getByRole('menuitem', { name: 'Look again' }).click();
    await expect.poll(() => client.inputs('index.run')).toEqual([{}, { roots: [1] }]);
  });

  test('one that was added is read at once', async () => {
    const { client } = await openFolders([pictures], {
      'host.folders': ({ folder }) => ({
        here: folder ? { folder, name: folder, path: folder } : null,
        parent: null,
        folders: folder ? [] : [{ folder: 'Slides', name: 'Slides', path: '/Slides' }],
        pictures: 0,
        picturesInside: 0,
      }),
      'host.addFolder': () => pretendRoot({ id: 9, path: '/Slides' }),
    });
    await button('Add a folder').click();
    await button('Slides').click();
    await button('Add this folder').click();
    await expect.poll(() => client.inputs('index.run')).toEqual([{ roots: [9] }]);
    await expect.element(page.getByText('Slides was added.')).toBeVisible();
  });
});
