import Heart from '@lucide/svelte/icons/heart';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Button from '../../../renderer/ui/Button.svelte';
import Chip from '../../../renderer/ui/Chip.svelte';
import ErrorNote from '../../../renderer/ui/ErrorNote.svelte';
import IconButton from '../../../renderer/ui/IconButton.svelte';
import { words } from './words.ts';

describe('a button', () => {
  test('does what it says once it is pressed', async () => {
    const onclick = vi.fn();
    await render(Button, { children: words('Add'), onclick });
    await page.getByRole('button', { name: 'Add' }).click();
    expect(onclick).toHaveBeenCalledOnce();
  });

  test('that is busy is not pressed again, and keeps the focus', async () => {
    const onclick = vi.fn();
    await render(Button, { children: words('Add'), onclick, busy: true });
    const button = page.getByRole('button', { name: 'Add' });
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(onclick).not.toHaveBeenCalled();
    await expect.element(button).toHaveFocus();
    await expect.element(button).toHaveAttribute('aria-busy', 'true');
  });
});

describe('a button of an icon', () => {
  const tooltip = () => document.querySelector('.tooltip-bubble');

  test('has its name for screen readers, and says whether it is pressed', async () => {
    await render(IconButton, { icon: Heart, label: 'Favourite', pressed: true });
    await expect.element(page.getByRole('button', { name: 'Favourite', pressed: true })).toBeInTheDocument();
  });

  test('says its name and key when it is pointed at, until the pointer leaves', async () => {
    await render(IconButton, { icon: Heart, label: 'Favourite', shortcut: 'F' });
    const button = page.getByRole('button', { name: 'Favourite' });
    await button.hover();
    await expect.poll(() => tooltip()?.textContent).toBe('FavouriteF');
    await button.unhover();
    await expect.poll(tooltip).toBeNull();
  });

  test('says its name when it is reached by keyboard, and not any more when it is used', async () => {
    await render(IconButton, { icon: Heart, label: 'Favourite' });
    await userEvent.tab();
    await expect.poll(() => tooltip()?.textContent).toBe('Favourite');
    await userEvent.keyboard('{Enter}');
    await expect.poll(tooltip).toBeNull();
  });

  test('takes its tooltip along when it goes', async () => {
    const { unmount } = await render(IconButton, { icon: Heart, label: 'Favourite' });
    await userEvent.tab();
    await expect.poll(() => tooltip()?.textContent).toBe('Favourite');
    await unmount();
    expect(tooltip()).toBeNull();
  });
});

describe('a chip', () => {
  test('is taken out by its cross, which says what it takes out', async () => {
    const onremove = vi.fn();
    const onclick = vi.fn();
    await render(Chip, { children: words('cake'), onremove, onclick, removeLabel: 'Take out cake' });
    await page.getByRole('button', { name: 'Take out cake' }).click();
    expect(onremove).toHaveBeenCalledOnce();
    expect(onclick).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'cake', exact: true }).click();
    expect(onclick).toHaveBeenCalledOnce();
  });

  test('that does nothing is no button', async () => {
    await render(Chip, { children: words('cake') });
    expect(page.getByRole('button').elements()).toEqual([]);
  });
});

describe('a note of an error', () => {
  const error = { message: 'It did not work.', nextStep: 'Do something else.' };

  test('is told at once, and offers to try again', async () => {
    const onretry = vi.fn();
    await render(ErrorNote, { error, onretry });
    await expect.element(page.getByRole('alert')).toHaveTextContent('It did not work. Do something else.');
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(onretry).toHaveBeenCalledOnce();
  });

  test('offers nothing where trying again is of no use', async () => {
    await render(ErrorNote, { error });
    expect(page.getByRole('button').elements()).toEqual([]);
  });
});
