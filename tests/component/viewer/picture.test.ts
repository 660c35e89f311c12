import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, eventually, landscape, openViewer, picture, shownFull } from './open-viewer.ts';
import { addresses } from './pretend-pixels.ts';
import { photoIdOf } from './viewer-library.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => import('./pretend-pixels.ts'));

describe('the photo', () => {
  test('is described by its name and day, and fills the window below the bar', async () => {
    await openViewer([{}]);
    await expect.element(page.getByRole('img', { name: 'photo-1.jpg, taken on' })).toBeVisible();
    await shownFull();
    const { bottom, height, top, width } = picture.element().getBoundingClientRect();
    expect(width / height).toBeCloseTo(1.5);
    expect(Math.round(bottom)).toBe(800);
    const bar = button('Close').element().closest('header')!;
    expect(Math.round(top)).toBe(Math.round(bar.getBoundingClientRect().bottom));
  });

  test('takes its final size before a byte of it is there', async () => {
    await openViewer([{ width: 3000, height: 1000 }], { lost: true });
    await eventually(() => Math.round(picture.element().getBoundingClientRect().width)).toBe(1280);
    expect(Math.round(picture.element().getBoundingClientRect().height)).toBe(427);
  });

  test('says that its drive is away, and comes when the drive does', async () => {
    const { library, listAnew } = await openViewer([{ offline: true }], { lost: true });
    await expect.element(page.getByText('This photo’s drive is not connected.')).toBeVisible();
    library.photos = library.photos.map((photo) => ({ ...photo, offline: false }));
    addresses.set(photoIdOf(1), landscape.address);
    await listAnew();
    await shownFull();
    await expect.element(page.getByText('This photo’s drive is not connected.')).not.toBeInTheDocument();
  });

  test('that no browser shows says so, and is tried again on request', async () => {
    await openViewer([{}], { lost: true });
    await expect.element(page.getByText('This photo cannot be shown in full size just now.')).toBeVisible();
    addresses.set(photoIdOf(1), landscape.address);
    await button('Try again').click();
    await shownFull();
    await expect.element(page.getByText('This photo cannot be shown')).not.toBeInTheDocument();
  });

  test('opened by an address that the library does not know says so', async () => {
    await openViewer([{}], { first: 99 });
    await expect.element(page.getByText('This photo is no longer in the library.')).toBeVisible();
  });
});

test('the pictures beside the one that is shown are loaded ahead, and no others', async () => {
  const asked = vi.spyOn(HTMLImageElement.prototype, 'src', 'set');
  const numbers = () => [...new Set(asked.mock.calls.map(([address]) => address.split('#')[1]))].sort();
  await openViewer([{}, {}, {}, {}, {}, {}], { first: 3 });
  await shownFull();
  await eventually(numbers).toEqual(['2', '3', '4']);
  await userEvent.keyboard('{ArrowRight}');
  await eventually(numbers).toEqual(['2', '3', '4', '5']);
  asked.mockRestore();
});
