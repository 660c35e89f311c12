import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { type ChoosableFolder, EideticError } from '../../../preload/contract/index.ts';
import type { HostAnswers } from '../../fixtures/pretend-client.ts';
import { pretendReport } from '../../fixtures/some-report.ts';
import { button, openEvaluate } from './open-evaluate.ts';

describe('a folder or file to try them on', () => {
  const folder = (name: string): ChoosableFolder => ({
    folder: `token of ${name}`,
    name,
    path: `/home/ada/${name}`,
  });
  const browsing: HostAnswers = {
    'host.folders': ({ folder: open }) =>
      open === null
        ? { here: null, parent: null, folders: [folder('Pictures')], pictures: 0, picturesInside: 0 }
        : {
            here: folder('Pictures'),
            parent: null,
            folders: [folder('dog'), folder('boat')],
            pictures: 0,
            picturesInside: 0,
          },
    'host.captionFiles': () => ({ files: [folder('captions.json'), folder('other.json')] }),
  };
  const unreadable = [
    { path: '/home/ada/Pictures/dog/1.jpg', code: 'file.damaged', message: 'The picture is damaged.' },
    { path: '/home/ada/Pictures/dog/2.jpg', code: 'file.damaged', message: 'The picture is damaged.' },
  ];
  const { measures, ...starter } = pretendReport().models[0]!;
  const sorted = pretendReport({
    kind: 'classes',
    source: '/home/ada/Pictures',
    texts: 10,
    pictures: 350,
    models: [
      {
        ...starter,
        measures: [
          { ...measures[0]!, key: 'top-1' },
          { ...measures[1]!, key: 'top-5' },
        ],
      },
    ],
    comparisons: [],
    unreadable,
  });

  test('is chosen by looking around, and the window says only its name', async () => {
    const { client } = await openEvaluate({ ...browsing, 'host.evaluate': () => sorted });
    await button('Choose a folder…').click();
    const dialog = page.getByRole('dialog', { name: 'Choose a folder of sorted photos' });
    await dialog.getByRole('button', { name: 'Pictures' }).click();
    await expect.element(dialog).toHaveTextContent(/2 folders in it, one for each kind of thing/);
    await dialog.getByRole('button', { name: 'Choose this folder' }).click();
    await expect.element(page.getByText('/home/ada/Pictures', { exact: true })).toBeVisible();
    await button('Try on Pictures').click();
    await expect.element(page.getByText('350 photos of 10 kinds')).toBeVisible();
    expect(client.calls).toContainEqual({
      name: 'host.evaluate',
      input: { chosen: 'token of Pictures', models: ['starter'] },
    });
    await expect.element(page.getByRole('region', { name: 'First guess is right' })).toHaveTextContent(/62%/);
    await page.getByText('2 files could not be read and are left out').click();
    await expect.element(page.getByText('/home/ada/Pictures/dog/2.jpg')).toBeVisible();
    await expect.poll(() => page.getByText(/damaged/).all().length).toBe(1);
  });

  test('of captions is a file in it', async () => {
    const { client } = await openEvaluate({ ...browsing, 'host.evaluate': () => sorted });
    await button('Choose a file…').click();
    const dialog = page.getByRole('dialog', { name: 'Choose a file of captions' });
    await dialog.getByRole('button', { name: 'Pictures' }).click();
    await dialog
      .getByRole('list', { name: 'Files in this folder' })
      .getByRole('button', { name: 'captions.json' })
      .click();
    await button('Try on captions.json').click();
    await expect
      .poll(() => client.calls)
      .toContainEqual({
        name: 'host.evaluate',
        input: { chosen: 'token of captions.json', models: ['starter'] },
      });
  });

  test('is chosen in the system’s dialog where there is one', async () => {
    const { client } = await openEvaluate({
      'host.about': () => ({
        kind: 'desktop',
        version: '1',
        platform: 'linux',
        folderChoice: 'dialog',
        hasDesktop: true,
      }),
      'host.chooseTestSet': () => ({ chosen: folder('by-kind') }),
      'host.evaluate': () => {
        throw new EideticError('evaluation.nothing-to-measure', {
          path: '/home/ada/by-kind',
          problem: 'there must be two folders of pictures in it, or more: one for each class',
        });
      },
    });
    await button('Choose a folder…').click();
    await button('Try on by-kind').click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/by-kind cannot be measured on: there must be two/);
    expect(client.calls).toContainEqual({ name: 'host.chooseTestSet', input: { kind: 'classes' } });
  });
});
