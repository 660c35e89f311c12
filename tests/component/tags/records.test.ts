import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AuditEntry, Preferences, SidecarPlan } from '../../../preload/contract/index.ts';
import { pretendRoot } from '../../fixtures/pretend-answers.ts';
import type { LibraryAnswers } from '../../fixtures/pretend-client.ts';
import { openWindow } from '../screens/open-window.ts';

const openSettings = (answers: LibraryAnswers = {}, chosen: Partial<Preferences> = {}) =>
  openWindow('/settings', { 'roots.list': () => [pretendRoot()], ...answers }, { chosen });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const group = (name: RegExp) => page.getByRole('region', { name });

function plan(changes: Partial<SidecarPlan> = {}): SidecarPlan {
  return {
    file: 1,
    path: '/home/ada/Pictures/a.jpg',
    sidecar: 'a.jpg.xmp',
    outcome: 'create',
    addedTags: ['beach', 'grandma'],
    removedTags: [],
    rating: 4,
    conflicts: [],
    problem: null,
    ...changes,
  };
}

const report = {
  summary: { created: 1, changed: 0, same: 7, refused: 1, conflicts: 1 },
  plans: [
    plan({ conflicts: ['Another program gave it 2 stars. They stay.'] }),
    plan({
      file: 2,
      sidecar: 'b.jpg.xmp',
      outcome: 'refused',
      addedTags: [],
      rating: null,
      problem: 'The folder is read-only.',
    }),
  ],
};

describe('writing XMP', () => {
  test('is off until it is switched on', async () => {
    const { client } = await openSettings();
    await expect.element(button('Write now')).toBeDisabled();
    await page.getByRole('switch', { name: 'Write tags and stars into XMP files' }).click();
    await expect.element(button('Write now')).toBeEnabled();
    expect(client.inputs('preferences.write')).toEqual([{ writeSidecars: true }]);
  });

  test('is looked at first: what is added, what is kept, what cannot be', async () => {
    const { client } = await openSettings({ 'sidecars.preview': () => report });
    await button('Preview…').click();
    const dialog = page.getByRole('dialog', { name: 'What would be written' });
    await expect.element(dialog).toHaveTextContent('1 new file');
    await expect.element(dialog).toHaveTextContent('Adds beach, grandma · 4 stars');
    await expect.element(dialog).toHaveTextContent('Another program gave it 2 stars. They stay.');
    await expect.element(dialog).toHaveTextContent('The folder is read-only.');
    // Off is off, also from here.
    await expect.element(dialog.getByRole('button', { name: 'Write now' })).not.toBeInTheDocument();
    expect(client.inputs('sidecars.preview')).toEqual([{ selection: null, limit: 200 }]);
  });

  test('says what was written', async () => {
    const answers = { 'sidecars.preview': () => report, 'sidecars.write': () => report };
    const { client } = await openSettings(answers, { writeSidecars: true });
    await button('Preview…').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Write now' }).click();
    await expect.element(page.getByRole('dialog', { name: 'What was written' })).toBeVisible();
    expect(client.inputs('sidecars.write')).toHaveLength(1);
  });
});

describe('what was decided', () => {
  const entries = (from: number, count: number): AuditEntry[] =>
    Array.from({ length: count }, (_, at) => ({
      entry: from - at,
      at: '2026-01-02T03:04:05.000Z',
      action: at === 0 ? 'concept.apply' : 'some.thing-new',
      subject: `subject ${from - at}`,
      detail: '',
    }));
  const log: LibraryAnswers = {
    'audit.list': ({ limit = 100, offset = 0 }) => ({
      entries: entries(150 - offset, Math.min(limit, 150 - offset)),
      total: 150,
    }),
    'audit.empty': () => ({ entries: 150 }),
  };

  test('is read, newest first, and further back', async () => {
    await openSettings(log);
    await expect.element(group(/What was decided/)).toHaveTextContent('150 entries');
    await button('Show…').click();
    const list = page.getByRole('list', { name: 'Entries, newest first' });
    await expect.poll(() => list.getByRole('listitem').all().length).toBe(100);
    await expect.element(list.getByRole('listitem').first()).toHaveTextContent('Concept applied');
    await expect.element(list.getByRole('listitem').nth(1)).toHaveTextContent('some.thing-new');
    await button('Show more').click();
    await expect.poll(() => list.getByRole('listitem').all().length).toBe(150);
    await expect.element(button('Show more')).not.toBeInTheDocument();
  });

  test('is emptied after a question', async () => {
    const { client } = await openSettings(log);
    await button('Empty…').click();
    await expect.element(page.getByRole('dialog')).toHaveTextContent('only the list of it goes');
    expect(client.inputs('audit.empty')).toEqual([]);
    await button('Empty the list').click();
    await expect.element(page.getByText('150 entries removed')).toBeVisible();
  });

  test('is kept for decisions, and for searches only where that is wanted', async () => {
    const { client } = await openSettings();
    const decisions = page.getByRole('switch', { name: 'Keep a list of decisions' });
    const searches = page.getByRole('switch', { name: 'Keep searches in it too' });
    await expect.element(decisions).toBeChecked();
    await expect.element(searches).not.toBeChecked();
    await searches.click();
    await decisions.click();
    expect(client.inputs('preferences.write')).toEqual([
      { recordSearches: true },
      { recordDecisions: false },
    ]);
  });
});
