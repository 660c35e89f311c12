import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PretendAlbums } from '../../fixtures/pretend-albums.ts';
import { pretendTile } from '../../fixtures/pretend-concepts.ts';
import { openAlbums } from '../albums/open-albums.ts';
import { detailsOf } from '../viewer/viewer-library.ts';
import { drawPicture } from '../viewer/viewer-pictures.ts';

const asked = vi.hoisted(() => [] as string[]);
vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('../concepts/drawn-pixels.ts');
  const noted = (photo: string) => {
    asked.push(photo);
    return drawnPixels(photo);
  };
  return { displayUrl: noted, originalUrl: noted, thumbnailUrl: noted };
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const hidden = page.getByRole('option', { name: /^Hidden behind a veil/ });
const veiled = (index: number) => pretendTile(index, { veiled: true });

async function open(at = '/'): Promise<PretendAlbums> {
  asked.length = 0;
  const picture = await drawPicture(600, 400, 100);
  const tiles = [pretendTile(0), veiled(1), veiled(2), pretendTile(3)];
  const pretend = new PretendAlbums({
    tiles,
    answers: {
      'photos.details': ({ photo }) => {
        const tile = tiles.find((one) => one.photo === photo)!;
        return detailsOf(0, picture, { ...tile, match: null });
      },
    },
  });
  await openAlbums(at, pretend);
  return pretend;
}

describe('veiled photos', () => {
  test('are not even fetched for the grid, and say nothing of what they are', async () => {
    await open();
    await expect.element(hidden.first()).toBeVisible();
    expect(hidden.all()).toHaveLength(2);
    expect(hidden.first().element().getAttribute('aria-label')).not.toContain('photo-1');
    await expect.poll(() => asked).toContain(pretendTile(0).photo);
    expect(asked).not.toContain(veiled(1).photo);
  });

  test('are uncovered one by one with a click, and opened with the next', async () => {
    await open();
    await hidden.first().click();
    await expect.element(page.getByRole('option', { name: /^photo-1/ })).toBeVisible();
    expect(location.search).toBe('');
    expect(hidden.all()).toHaveLength(1);
    await page.getByRole('option', { name: /^photo-1/ }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expect.element(button('Show this photo')).not.toBeInTheDocument();
  });

  test('are uncovered with Enter', async () => {
    await open();
    await expect.element(hidden.first()).toBeVisible();
    page.getByRole('listbox', { name: 'Photos', exact: true }).element().focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.element(page.getByRole('option', { name: /^photo-1/ })).toBeVisible();
  });

  test('are all shown by a switch, and all covered again', async () => {
    await open();
    await hidden.first().click();
    await button('Show veiled photos').click();
    await expect.element(hidden).not.toBeInTheDocument();
    await expect.element(button('Show veiled photos')).toHaveAttribute('aria-pressed', 'true');
    await button('Show veiled photos').click();
    await expect.poll(() => hidden.all().length).toBe(2);
  });

  test('that were uncovered one by one are covered again by a button that says so', async () => {
    await open();
    await hidden.first().click();
    await button('Cover again').click();
    await expect.poll(() => hidden.all().length).toBe(2);
    await expect.element(button('Cover again')).not.toBeInTheDocument();
  });

  test('say their name in the viewer only while they are shown, and are covered again there', async () => {
    await open(`/?photo=${veiled(2).photo}`);
    const dialog = page.getByRole('dialog');
    const named = () => dialog.element().textContent.includes('photo-2');
    await expect.element(button('Show this photo')).toBeVisible();
    await userEvent.keyboard('i');
    await expect.element(page.getByText('What is known of this photo is hidden with it.')).toBeVisible();
    expect(named()).toBe(false);
    await button('Show this photo').click();
    await expect.poll(named).toBe(true);
    await dialog.getByRole('button', { name: 'Cover this photo again' }).click();
    await expect.element(button('Show this photo')).toBeVisible();
    await expect.poll(named).toBe(false);
    await userEvent.keyboard('i');
  });

  test('stay covered in the viewer until somebody wants to see them', async () => {
    await open(`/?photo=${veiled(2).photo}`);
    await expect.element(button('Show this photo')).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'Hidden behind a veil' })).toBeVisible();
    await expect.poll(() => document.querySelector('[data-full] img')).toBeTruthy();
    expect(getComputedStyle(document.querySelector('[data-full] img')!).visibility).toBe('hidden');
    await button('Show this photo').click();
    await expect.element(page.getByRole('img', { name: /photo-2/ })).toBeVisible();
    expect(getComputedStyle(document.querySelector('[data-full] img')!).visibility).toBe('visible');
  });

  test('do not flash before it is known that they are veiled', async () => {
    const pretend = await open();
    let answer = (): void => {};
    const picture = await drawPicture(600, 400, 100);
    pretend.client.answer({
      'listing.indexOf': () => new Promise(() => {}),
      'photos.details': () =>
        new Promise((done) => {
          answer = () => done(detailsOf(0, picture, { ...veiled(2), match: null }));
        }),
    });
    history.pushState(null, '', `/?photo=${veiled(2).photo}`);
    dispatchEvent(new PopStateEvent('popstate'));
    const shown = () => document.querySelector('[data-full] img');
    await expect.poll(shown).toBeTruthy();
    expect(getComputedStyle(shown()!).visibility).toBe('hidden');
    answer();
    await expect.element(button('Show this photo')).toBeVisible();
  });
});

test('a library without veiled photos has no switch for them', async () => {
  await openAlbums('/', new PretendAlbums());
  await expect.element(page.getByRole('option', { name: /^photo-1/ })).toBeVisible();
  await expect.element(button('Show veiled photos')).not.toBeInTheDocument();
});
