import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Album } from '../../../preload/contract/index.ts';
import { PretendAlbums, pretendAlbum } from '../../fixtures/pretend-albums.ts';
import { pretendTile } from '../../fixtures/pretend-concepts.ts';
import { openAlbums } from './open-albums.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('../concepts/drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const search = () => new URL(location.href).searchParams.get('q');
const rules = { any: [{ text: 'dog', picture: null }], includePossible: false };

async function openAt(text: string, ...albums: Album[]): Promise<PretendAlbums> {
  const pretend = new PretendAlbums({ albums });
  await openAlbums(`/?q=${encodeURIComponent(text)}`, pretend);
  return pretend;
}

async function choose(name: string, line: string): Promise<void> {
  await button(`More for ${name}`).click();
  await page.getByRole('menuitem', { name: line }).click();
}

describe('an album that is listed', () => {
  test('has its name as the heading, says how many photos it holds, and leads back to all albums', async () => {
    await openAt('album:"summer 2019"', pretendAlbum());
    await expect.element(heading('Summer 2019')).toBeVisible();
    await expect.element(page.getByText('6 photos')).toBeVisible();
    await expect.element(page.getByText('Filled by hand')).toBeVisible();
    await expect.element(button('Add a filter')).not.toBeInTheDocument();
    await page.getByRole('link', { name: 'All albums' }).click();
    expect(location.pathname).toBe('/albums');
  });

  test('stays a search: what is written behind it narrows it, with the heading of a search', async () => {
    await openAt('album:"Summer 2019"', pretendAlbum());
    await expect.element(heading('Summer 2019')).toBeVisible();
    const box = page.getByRole('combobox', { name: /search/i });
    await expect.element(box).toHaveValue('album:"Summer 2019"');
    await box.fill('album:"Summer 2019" year:2019');
    await userEvent.keyboard('{Enter}');
    await expect.element(heading('Summer 2019')).not.toBeInTheDocument();
    await expect.element(button('Add a filter')).toBeVisible();
  });

  test('takes photos that are looked for there, and offers those alone that are not in it', async () => {
    const pretend = await openAt('album:"Summer 2019"', pretendAlbum());
    await button('Add photos…').click();
    const dialog = page.getByRole('dialog', { name: 'Add photos to “Summer 2019”' });
    await dialog.getByRole('searchbox').fill('dog');
    await expect
      .poll(() => pretend.client.inputs('listing.open').map((asked) => asked.search?.text))
      .toContain('dog -album:"Summer 2019"');
    await dialog.getByRole('button', { name: /^photo-1\.jpg/ }).click();
    await dialog.getByRole('button', { name: /^photo-3\.jpg/ }).click();
    await dialog.getByRole('button', { name: 'Add 2 photos' }).click();
    const photos = [pretendTile(1).photo, pretendTile(3).photo];
    await expect
      .poll(() => pretend.client.inputs('albums.add'))
      .toEqual([{ album: 1, selection: { photos } }]);
    await expect.element(page.getByText('2 photos added to “Summer 2019”')).toBeVisible();
  });

  test('gets another name, and is still the one that is open; the same when that is undone', async () => {
    await openAt('album:"Summer 2019"', pretendAlbum());
    await choose('Summer 2019', 'Rename…');
    await page.getByLabelText('Name of the album').fill('Winter');
    await button('Rename').click();
    await expect.element(heading('Winter')).toBeVisible();
    expect(search()).toBe('album:Winter');
    await button('Undo').click();
    await expect.element(heading('Summer 2019')).toBeVisible();
    expect(search()).toBe('album:"Summer 2019"');
  });

  test('gets a cover', async () => {
    const pretend = await openAt('album:"Summer 2019"', pretendAlbum());
    await choose('Summer 2019', 'Choose the cover…');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^photo-4\.jpg/ })
      .click();
    const wish = { album: 1, cover: pretendTile(4).photo };
    await expect.poll(() => pretend.client.inputs('albums.edit')).toEqual([wish]);
  });

  test('is removed, and the albums that are left are shown', async () => {
    await openAt('album:"Summer 2019"', pretendAlbum(), pretendAlbum({ album: 2, name: 'Garden' }));
    await choose('Summer 2019', 'Remove…');
    await button('Remove album').click();
    await expect.element(page.getByRole('link', { name: /^Garden/ })).toBeVisible();
    expect(location.pathname).toBe('/albums');
  });

  test('that fills itself leads to what belongs in it, and takes no photos', async () => {
    await openAt('album:Dogs', pretendAlbum({ name: 'Dogs', rules }));
    await button('What belongs in it…').click();
    expect(location.pathname).toBe('/albums/1');
    await expect.element(button('Add photos…')).not.toBeInTheDocument();
  });

  test('of a concept leads to it; a concept without an album is a search', async () => {
    await openAt('concept:beach', pretendAlbum({ album: -3, name: 'beach', concept: 3 }));
    await expect.element(heading('beach')).toBeVisible();
    await button('Open its concept').click();
    expect(location.pathname).toBe('/concepts/3');
  });

  test('that there is not is a search', async () => {
    await openAt('concept:sea', pretendAlbum({ album: -3, name: 'beach', concept: 3 }));
    await expect.element(button('Add a filter')).toBeVisible();
    await expect.element(heading('sea')).not.toBeInTheDocument();
  });
});

test('the favourites have their name as the heading, and say how many they are', async () => {
  await openAt('is:favourite');
  await expect.element(heading('Favourites')).toBeVisible();
  await expect.element(page.getByText('6 photos')).toBeVisible();
  await expect.element(button('Add a filter')).not.toBeInTheDocument();
});
