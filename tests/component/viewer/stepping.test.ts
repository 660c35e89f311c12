import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, openViewer } from './open-viewer.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => import('./pretend-pixels.ts'));

describe('stepping', () => {
  test('goes by keys and buttons, and is told where it got to', async () => {
    await openViewer([{}, {}, {}]);
    await expect.element(page.getByText('1 of 3', { exact: true })).toBeVisible();
    await expect.element(button('Previous photo')).not.toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByText('2 of 3', { exact: true })).toBeVisible();
    await button('Next photo').click();
    await expect.element(page.getByText('3 of 3', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/^Photo 3 of 3, photo-3\.jpg, /)).toBeInTheDocument();
    await userEvent.keyboard('{Home}');
    await expect.element(page.getByText('1 of 3', { exact: true })).toBeVisible();
    await userEvent.keyboard('{End}{ArrowLeft}');
    await expect.element(page.getByText('2 of 3', { exact: true })).toBeVisible();
  });

  test('keys pressed faster than photos come are all counted', async () => {
    await openViewer([{}, {}, {}, {}, {}]);
    await expect.element(page.getByText('1 of 5', { exact: true })).toBeVisible();
    for (let times = 0; times < 3; times++)
      dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    for (let times = 0; times < 3; times++) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    }
    await expect.element(page.getByText('4 of 5', { exact: true })).toBeVisible();
  });

  test('from a photo that leaves the list goes to its old neighbours', async () => {
    const { library, listAnew } = await openViewer([{}, {}, {}], { first: 2 });
    await expect.element(page.getByText('2 of 3', { exact: true })).toBeVisible();
    library.photos = library.photos.filter((_, at) => at !== 1);
    await listAnew();
    await expect.element(page.getByRole('heading', { name: 'photo-3.jpg' })).toBeVisible();
    await expect.element(page.getByText('2 of 2', { exact: true })).toBeVisible();
  });
});
