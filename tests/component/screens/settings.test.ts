import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Preferences } from '../../../preload/contract/index.ts';
import { pretendRoot, pretendStatus } from '../../fixtures/pretend-answers.ts';
import { openWindow } from './open-window.ts';

const openSettings = (chosen: Partial<Preferences> = {}) =>
  openWindow('/settings', { 'roots.list': () => [pretendRoot()] }, { chosen });
const group = (name: string) => page.getByRole('region', { name });

describe('the settings', () => {
  test('change the theme at once and for good', async () => {
    const { client } = await openSettings();
    await page.getByText('Dark', { exact: true }).click();
    await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
    expect(client.inputs('preferences.write')).toEqual([{ theme: 'dark' }]);
  });

  test('change the language of everything', async () => {
    const { client } = await openSettings();
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('Deutsch');
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Einstellungen');
    await expect.element(page.getByRole('link', { name: 'Ordner' })).toBeVisible();
    expect(document.documentElement.lang).toBe('de');
    expect(client.inputs('preferences.write')).toEqual([{ language: 'de' }]);
  });

  test('forget the searches, unless that is undone', async () => {
    const { client } = await openSettings({ recentSearches: ['a dog', 'snow'] });
    await expect.element(group('Search')).toHaveTextContent('2 searches are kept.');
    await group('Search').getByRole('button', { name: 'Clear' }).click();
    await expect.element(group('Search')).toHaveTextContent('None are kept.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(group('Search')).toHaveTextContent('2 searches are kept.');
    expect(client.inputs('preferences.write')).toEqual([
      { recentSearches: [] },
      { recentSearches: ['a dog', 'snow'] },
    ]);
  });

  test('remember no searches when that is not wanted', async () => {
    const { client } = await openSettings();
    const remember = page.getByRole('switch', { name: 'Remember my searches' });
    await remember.click();
    await expect.element(remember).not.toBeChecked();
    expect(client.inputs('preferences.write')).toEqual([{ rememberSearches: false }]);
  });

  test('say what computes, why, and what else was tried', async () => {
    await openSettings();
    await expect.element(group('How Eidetic sees')).toHaveTextContent('Processor (CPU)');
    const table = group('How Eidetic sees').getByRole('table');
    await expect.element(table).not.toBeInTheDocument();
    await page.getByText('What was tried on this computer').click();
    await expect.element(table.getByRole('row', { name: /CUDA/ })).toHaveTextContent('Not on this computer');
    await expect.element(table.getByRole('row', { name: /CPU/ })).toHaveTextContent('41.3');
    await expect.element(table.getByRole('columnheader', { name: 'At a time' })).toBeVisible();
    await expect
      .element(table.getByRole('row', { name: /CPU/ }).getByRole('cell').last())
      .toHaveTextContent('4');
  });

  test('measure the model in use anew, and show what came out', async () => {
    const trials = pretendStatus.provider.trials.map((trial) => ({ ...trial, photosPerSecond: 55.5 }));
    const choice = { ...pretendStatus.provider, reason: 'Measured anew.', trials };
    const { client } = await openSettings();
    client.answer({ 'models.test': () => ({ model: 'starter', name: 'Starter', choice, isKept: true }) });
    const asked = client.inputs('library.status').length;
    await group('How Eidetic sees').getByRole('button', { name: 'Test on this computer' }).click();
    await expect.element(group('How Eidetic sees').getByRole('status')).toHaveTextContent('Measured anew.');
    await expect
      .element(group('How Eidetic sees').getByRole('row', { name: /CPU/ }))
      .toHaveTextContent('55.5');
    expect(client.inputs('models.test')).toEqual([{ model: 'starter' }]);
    await expect.poll(() => client.inputs('library.status').length).toBeGreaterThan(asked);
  });

  test.each([
    ['en', 'It was chosen by hand for this computer', 'How it was chosen'],
    ['de', 'Das wurde für diesen Computer von Hand festgelegt', 'Wie es festgelegt wurde'],
  ] as const)('name a setting of the surroundings only to who asks (%s)', async (language, text, how) => {
    const reason = 'EIDETIC_PROVIDER asks for the CPU. Nothing else was tried.';
    const provider = { provider: 'cpu', reason, measuredAt: null, trials: [], batchSize: null };
    await openWindow(
      '/settings',
      { 'roots.list': () => [pretendRoot()], 'library.status': () => ({ ...pretendStatus, provider }) },
      { chosen: { language } },
    );
    await expect.element(page.getByText(text)).toBeVisible();
    const name = page.getByText('EIDETIC_PROVIDER', { exact: false });
    await expect.element(name).not.toBeVisible();
    await page.getByText(how, { exact: true }).click();
    await expect.element(name).toBeVisible();
  });

  test('open onto no trials where there were none', async () => {
    const reason = 'The CPU is the only way to run the model on this computer.';
    const provider = { provider: 'cpu', reason, measuredAt: null, trials: [], batchSize: null };
    await openWindow('/settings', {
      'roots.list': () => [pretendRoot()],
      'library.status': () => ({ ...pretendStatus, provider }),
    });
    await expect.element(page.getByText(reason)).toBeVisible();
    expect(document.querySelectorAll('details')).toHaveLength(0);
  });

  test('say what lies where and how large it is', async () => {
    const { client } = await openSettings();
    await expect.element(group('Storage')).toHaveTextContent('751 MB');
    await expect.element(group('Storage')).toHaveTextContent('stars, favourites, tags, concepts and albums');
    await expect.element(group('Storage')).toHaveTextContent('/home/ada/.local/share/eidetic');
    await group('Storage').getByRole('button', { name: 'Show in folder' }).click();
    await expect.poll(() => client.calls).toContainEqual({ name: 'host.showLibrary', input: {} });
  });

  test('show the map of keys', async () => {
    await openSettings();
    await group('About').getByRole('button', { name: 'Show' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});
