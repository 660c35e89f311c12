import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { bottomBar } from '../../../renderer/ui/bottom-bar.ts';
import Toaster from '../../../renderer/ui/Toaster.svelte';
import { dismissToast, toast, toasts } from '../../../renderer/ui/toasts.svelte.ts';

afterEach(() => {
  for (const { id } of toasts()) dismissToast(id);
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('toasts', () => {
  test('come into a region that screen readers listen to', async () => {
    await render(Toaster);
    const region = page.getByRole('region', { name: 'Notifications' }).getByRole('list');
    await expect.element(region).toHaveAttribute('aria-live', 'polite');
    toast('Rated');
    await expect.element(region).toHaveTextContent('Rated');
  });

  test('are undone by keyboard', async () => {
    const undo = vi.fn();
    await render(Toaster);
    toast('Rated', { undo });
    await expect.element(page.getByText('Rated')).toBeVisible();
    await userEvent.tab();
    await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(undo).toHaveBeenCalledOnce();
    await expect.element(page.getByText('Rated')).not.toBeInTheDocument();
  });

  test('go by themselves', async () => {
    await render(Toaster);
    toast('Rated', { durationMs: 50 });
    await expect.element(page.getByText('Rated')).not.toBeInTheDocument();
  });

  test('stay as long as somebody is in them', async () => {
    await render(Toaster);
    toast('Rated', { undo: () => {}, durationMs: 300 });
    await expect.element(page.getByText('Rated')).toBeVisible();
    await userEvent.tab();
    await pause(600);
    await expect.element(page.getByText('Rated')).toBeVisible();
    (document.activeElement as HTMLElement).blur();
    await expect.element(page.getByText('Rated')).not.toBeInTheDocument();
  });

  test('stand above a bar at the lower edge while it is there', async () => {
    await render(Toaster);
    toast('Rated');
    const card = page.getByText('Rated');
    await expect.element(card).toBeVisible();
    const lowerEdge = () => card.element().closest('li')!.getBoundingClientRect().bottom;
    const before = lowerEdge();
    const bar = document.body.appendChild(document.createElement('div'));
    bar.style.cssText = 'position: fixed; bottom: 20px; height: 60px; width: 100%';
    const takeAway = bottomBar(bar);
    await expect.poll(lowerEdge).toBeLessThan(bar.getBoundingClientRect().top);
    bar.remove();
    takeAway();
    await expect.poll(lowerEdge).toBe(before);
  });

  test('can be sent away', async () => {
    await render(Toaster);
    toast('Rated');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.element(page.getByText('Rated')).not.toBeInTheDocument();
  });
});
