import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import MenuStage from './MenuStage.svelte';

const item = (name: string) => page.getByRole('menuitem', { name });

describe('a menu', () => {
  test('opens, is walked through and used by keyboard alone', async () => {
    const onselect = vi.fn();
    await render(MenuStage, { onselect });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menu', { name: 'Actions' })).toBeVisible();
    await expect.element(item('Open')).toHaveFocus();
    // What is disabled is passed over.
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(item('Remove')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => onselect.mock.calls).toEqual([['Remove']]);
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  });

  test('closes with Escape, back where it was opened', async () => {
    const onselect = vi.fn();
    await render(MenuStage, { onselect });
    await page.getByRole('button', { name: 'More' }).click();
    await expect.element(item('Open')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'More' })).toHaveFocus();
    expect(onselect).not.toHaveBeenCalled();
  });
});

test('a right click opens the menu of what lies there', async () => {
  const onselect = vi.fn();
  await render(MenuStage, { onselect });
  await page.getByText('A photo').click({ button: 'right' });
  await expect.element(page.getByRole('menu', { name: 'Photo' })).toBeVisible();
  await item('Open').click();
  await expect.poll(() => onselect.mock.calls).toEqual([['Open']]);
});

test.each(['button', 'right click'] as const)(
  'the page takes the mouse again after a menu of a %s',
  async (way) => {
    await render(MenuStage, { onselect: vi.fn() });
    if (way === 'button') await page.getByRole('button', { name: 'More' }).click();
    else await page.getByText('A photo').click({ button: 'right' });
    await item('Open').click();
    await expect.poll(() => getComputedStyle(document.body).pointerEvents).toBe('auto');
  },
);
