import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { dismissToast, toast, toasts } from '../../../renderer/ui/toasts.svelte.ts';
import { atRest, seriousProblems, smallTargets } from '../accessibility.ts';
import DialogStage from './DialogStage.svelte';
import Stage from './Stage.svelte';

afterEach(() => {
  for (const { id } of toasts()) dismissToast(id);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('axe finds nothing serious in any part', async () => {
    await render(Stage, { theme });
    toast('Rated', { undo: () => {}, tone: 'good', durationMs: 60_000 });
    toast('That did not work', { tone: 'problem', durationMs: 60_000 });
    await expect.element(page.getByText('Rated')).toBeVisible();
    await atRest();
    expect(await seriousProblems()).toEqual([]);
  });

  test('axe finds nothing serious in an open menu', async () => {
    await render(Stage, { theme });
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect.element(page.getByRole('menu')).toBeVisible();
    await atRest();
    expect(await seriousProblems(page.getByRole('menu').element())).toEqual([]);
    expect(smallTargets()).toEqual([]);
  });

  test('axe finds nothing serious in an open dialog', async () => {
    await render(Stage, { theme });
    await render(DialogStage, {});
    await page.getByRole('button', { name: 'Throw away' }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await atRest();
    expect(await seriousProblems(page.getByRole('dialog').element())).toEqual([]);
  });
});

test('everything that is pressed is large enough', async () => {
  await render(Stage, { theme: 'light' });
  toast('Rated', { undo: () => {} });
  await expect.element(page.getByText('Rated')).toBeVisible();
  expect(smallTargets()).toEqual([]);
});
