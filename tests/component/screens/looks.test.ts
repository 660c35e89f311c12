import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  pretendFailure,
  pretendGroup,
  pretendProgress,
  pretendRoot,
} from '../../fixtures/pretend-answers.ts';
import type { LibraryAnswers } from '../../fixtures/pretend-client.ts';
import { pretendClip, pretendModel, pretendStanding } from '../../fixtures/pretend-models.ts';
import { pretendReport } from '../../fixtures/some-report.ts';
import { atRest, seriousProblems, smallTargets } from '../accessibility.ts';
import { openWindow } from './open-window.ts';

const full: LibraryAnswers = {
  'roots.list': () => [
    pretendRoot({ id: 1, failed: 3, pending: 9 }),
    pretendRoot({ id: 2, path: '/media/Archive', state: 'offline' }),
    pretendRoot({ id: 3, path: '/home/ada/Uploads', state: 'removals-held', missing: 212 }),
  ],
  'index.progress': () => pretendProgress({ state: 'reading', done: 3, total: 9, photosPerSecond: 4.2 }),
  'failures.groups': () => ({ groups: [pretendGroup()] }),
  'models.list': () => ({
    models: [pretendModel(), pretendClip()],
    recommendation: { model: 'clip', reasons: ['It takes about 1.2 GB of this computer’s 16 GB of memory.'] },
  }),
  'models.standing': () => pretendStanding,
  'evaluation.marks': () => ({ searches: [{ query: 'a dog in the snow', right: 3, wrong: 2 }] }),
  'evaluation.own': () => pretendReport(),
  'failures.list': () => ({ failures: [1, 2, 3].map((file) => pretendFailure({ file })), total: 3 }),
};

const screens: readonly [name: string, at: string, answers: LibraryAnswers, open?: () => Promise<void>][] = [
  ['first run', '/', {}],
  ['choosing a folder', '/', {}, () => page.getByRole('button', { name: 'Choose a folder' }).click()],
  ['folders', '/folders', full],
  ['activity', '/activity', full, () => page.getByRole('button', { name: 'The picture is damaged' }).click()],
  ['settings', '/settings', full, () => page.getByText('What was tried on this computer').click()],
  ['models', '/models', full],
  ['measuring', '/evaluate', full, () => page.getByRole('button', { name: 'Try: On your searches' }).click()],
  ['the map of keys', '/settings', full, () => userEvent.keyboard('?')],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(screens)('axe finds nothing serious: %s', async (_, at, answers, open) => {
    const { client } = await openWindow(at, answers, { chosen: { theme, recentSearches: ['a dog'] } });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => document.documentElement.dataset['theme']).toBe(theme);
    await open?.();
    await expect.poll(() => client.calls.length).toBeGreaterThan(3);
    await atRest();
    expect(await seriousProblems()).toEqual([]);
    expect(smallTargets()).toEqual([]);
  });
});

describe.each([
  [900, 700],
  [3_840, 2_160],
])('at %i × %i', (width, height) => {
  test.each(['/folders', '/activity', '/settings', '/models', '/evaluate'])(
    '%s fits without scrolling sideways',
    async (at) => {
      await page.viewport(width, height);
      await openWindow(at, full);
      await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
      const main = page.getByRole('main').element();
      expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      await page.viewport(1_280, 800);
    },
  );
});
