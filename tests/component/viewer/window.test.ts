import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, dialog, eventually, openViewer, shownFull } from './open-viewer.ts';
import { photoIdOf } from './viewer-library.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => import('./pretend-pixels.ts'));

describe('the window', () => {
  test('has nothing that axe finds serious, with the panel open', async () => {
    await openViewer([{ rating: 3, favourite: true }, {}]);
    await userEvent.keyboard('i');
    await expect.element(page.getByRole('complementary')).toBeVisible();
    await shownFull();
    const { violations } = await axe.run(dialog.element(), { resultTypes: ['violations'] });
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('the focus is held inside, and given back when Escape closes the viewer', async () => {
    const { library } = await openViewer([{}]);
    await shownFull();
    for (let times = 0; times < 30; times++) {
      await userEvent.keyboard('{Tab}');
      expect(dialog.element().contains(document.activeElement)).toBe(true);
    }
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    const opener = button('Open');
    await opener.click();
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(opener).toHaveFocus();
    expect(library.client.inputs('photos.trash')).toHaveLength(0);
  });

  test('its menu is dark, as all of it is', async () => {
    await openViewer([{}]);
    await button('More').click();
    const menu = page.getByRole('menu');
    await expect.element(menu).toBeVisible();
    const { backgroundColor, colorScheme } = getComputedStyle(menu.element());
    expect(colorScheme).toBe('dark');
    const [red = 255] = /\d+/.exec(backgroundColor) ?? [];
    expect(Number(red)).toBeLessThan(80);
  });

  test('more like this is asked for by key', async () => {
    const { onlike } = await openViewer([{}]);
    await userEvent.keyboard('m');
    await eventually(() => onlike.mock.calls).toEqual([[photoIdOf(1)]]);
  });

  test('the picture is copied as PNG in its own size', async () => {
    const written = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    await openViewer([{}]);
    await shownFull();
    await userEvent.keyboard('c');
    await expect.element(page.getByText('Picture copied')).toBeVisible();
    const [[item]] = written.mock.calls[0] as [[ClipboardItem]];
    const bitmap = await createImageBitmap(await item.getType('image/png'));
    expect([bitmap.width, bitmap.height]).toEqual([2400, 1600]);
    written.mockRestore();
  });
});
