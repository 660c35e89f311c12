import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EideticError, type Root } from '../../../preload/contract/index.ts';
import { examples, pretendRoot } from '../../fixtures/pretend-answers.ts';
import type { HostAnswers } from '../../fixtures/pretend-client.ts';
import { openWindow } from './open-window.ts';

const named = (name: string) => ({ folder: name, name, path: `/home/ada/${name}` });

/** A computer with Home and Pictures to begin from, and two folders in each. */
async function openFirstRun(answers: HostAnswers = {}) {
  const roots: Root[] = [];
  const opened = await openWindow('/', {
    'roots.list': () => [...roots],
    'roots.remove': ({ root }) => {
      roots.splice(
        roots.findIndex(({ id }) => id === root),
        1,
      );
      return { files: 0, photos: 0, elsewhere: 0 };
    },
    'host.folders': ({ folder }) =>
      folder === null
        ? {
            here: null,
            parent: null,
            folders: [named('Home'), named('Pictures')],
            pictures: 0,
            picturesInside: 0,
          }
        : {
            here: named(folder),
            parent: null,
            folders: [named('2019'), named('2020')],
            pictures: 12,
            picturesInside: 62,
          },
    'host.addFolder': ({ folder }) => {
      const root = pretendRoot({
        id: roots.length + 1,
        path: `/home/ada/${folder}`,
        photos: 0,
        scannedAt: null,
      });
      roots.push(root);
      return root;
    },
    ...answers,
  });
  return { ...opened, roots };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function add(folder: string, opener: string) {
  await button(opener).click();
  await button(folder).click();
  await button('Add this folder').click();
}

describe('the first run', () => {
  test('says what this is and what stays private, and asks for folders', async () => {
    await openFirstRun();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Find your photos');
    await expect.element(page.getByText('Nothing leaves this computer')).toBeVisible();
    await expect.element(button('Choose a folder')).toBeVisible();
    await expect.element(button('Start')).not.toBeInTheDocument();
  });

  test('several folders are chosen, one taken out again, and reading starts with what is left', async () => {
    const { client } = await openFirstRun();
    await add('Home', 'Choose a folder');
    await add('Pictures', 'Add another folder');
    const chosen = page.getByRole('list', { name: 'Chosen folders' });
    await expect.poll(() => chosen.getByRole('listitem').elements().length).toBe(2);
    await button('Take out Home').click();
    await expect.poll(() => chosen.getByRole('listitem').elements().length).toBe(1);
    await button('Start').click();
    await expect.element(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
    expect(client.inputs('index.run')).toEqual([{ roots: [2] }]);
    expect(location.pathname).toBe('/');
  });

  test('a folder is found by keyboard alone', async () => {
    const { client } = await openFirstRun();
    await expect.element(button('Choose a folder')).toBeVisible();
    await userEvent.tab();
    await expect.element(button('Choose a folder')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Home')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(button('Pictures')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('2019')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByRole('navigation', { name: 'Where you are' })).toHaveTextContent('2020');
    await expect.element(button('2019')).toHaveFocus();
    await userEvent.keyboard('{Backspace}');
    await expect.element(button('2020').last()).toBeVisible();
    await expect.element(page.getByText('12 pictures here, 62 in its folders')).toBeVisible();
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(button('Add this folder')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Start')).toBeVisible();
    expect(client.calls.find(({ name }) => name === 'host.addFolder')?.input).toEqual({ folder: 'Pictures' });
  });

  test('a folder that cannot be added says why, and another can be chosen', async () => {
    const { client } = await openFirstRun();
    client.answer({
      'host.addFolder': () => Promise.reject(new EideticError('root.system-folder', { path: '/etc' })),
    });
    await add('Home', 'Choose a folder');
    await expect.element(page.getByRole('alert')).toHaveTextContent('/etc belongs to the system');
    await expect.element(page.getByRole('dialog')).toBeVisible();
  });

  test('nothing can be added before a folder is open', async () => {
    await openFirstRun();
    await button('Choose a folder').click();
    await expect.element(button('Add this folder')).toBeDisabled();
  });

  test('on the desktop the system’s own dialog asks', async () => {
    const about = await examples['host.about']!({});
    const { client, roots } = await openFirstRun({
      'host.about': () => ({ ...about, kind: 'desktop', folderChoice: 'dialog' }),
      'host.chooseFolder': () => {
        roots.push(pretendRoot({ path: '/home/ada/Slides' }));
        return { root: roots[0]! };
      },
    });
    await button('Choose a folder').click();
    await expect.element(page.getByText('Slides', { exact: true })).toBeVisible();
    expect(client.calls.some(({ name }) => name === 'host.folders')).toBe(false);
  });
});
