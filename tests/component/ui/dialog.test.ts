import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DialogStage from './DialogStage.svelte';

const dialog = () => page.getByRole('dialog');

async function open(props: { onconfirm?: () => void; onclose?: () => void } = {}, button = 'Open it') {
  await render(DialogStage, props);
  await page.getByRole('button', { name: button }).click();
  await expect.element(dialog()).toBeVisible();
}

describe('a dialog', () => {
  test('has its title for a name and says what it means', async () => {
    await open();
    await expect.element(page.getByRole('dialog', { name: 'A title' })).toBeVisible();
    await expect.element(dialog()).toHaveAccessibleDescription('And what it means.');
  });

  test('begins at its first field, not at its cross', async () => {
    await open();
    await expect.element(page.getByLabelText('Name')).toHaveFocus();
  });

  test('keeps the keys inside, all the way round', async () => {
    await open();
    for (const name of ['Done', 'Close']) {
      await userEvent.tab();
      await expect.element(page.getByRole('button', { name })).toHaveFocus();
    }
    await userEvent.tab();
    await expect.element(page.getByLabelText('Name')).toHaveFocus();
  });

  test('closes with Escape and gives the focus back to what opened it', async () => {
    const onclose = vi.fn();
    await open({ onclose });
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Open it' })).toHaveFocus();
    expect(onclose).toHaveBeenCalledOnce();
  });

  test('closes with its cross, and says so once', async () => {
    const onclose = vi.fn();
    await open({ onclose });
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(onclose).toHaveBeenCalledOnce();
  });
});

describe('a question before something is done', () => {
  test('begins at the answer that does nothing', async () => {
    const onconfirm = vi.fn();
    await open({ onconfirm }, 'Throw away');
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(onconfirm).not.toHaveBeenCalled();
  });

  test('does it when it is confirmed, once', async () => {
    const onconfirm = vi.fn();
    await open({ onconfirm }, 'Throw away');
    await page.getByRole('button', { name: 'Throw', exact: true }).click();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(onconfirm).toHaveBeenCalledOnce();
  });
});
