import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PretendAlbums, pretendAlbum } from '../../fixtures/pretend-albums.ts';
import { pretendTile } from '../../fixtures/pretend-concepts.ts';
import { openAlbums } from './open-albums.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('../concepts/drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const card = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });
const search = () => new URL(location.href).searchParams.get('q');

describe('the albums', () => {
  test('that are none yet are explained, and the first is made by its name', async () => {
    const pretend = new PretendAlbums();
    await openAlbums('/albums', pretend);
    await expect.element(page.getByText('No albums yet')).toBeVisible();
    await button('New album').click();
    await page.getByLabelText('Name of the album').fill('Garden');
    await userEvent.keyboard('{Enter}');
    await expect.element(card('Garden')).toBeVisible();
    expect(pretend.client.inputs('albums.create')).toEqual([{ name: 'Garden' }]);
  });

  test('say how many photos, of which days, and how each is filled', async () => {
    const albums = [
      pretendAlbum({ photos: 1_234 }),
      pretendAlbum({
        album: 2,
        name: 'Dogs',
        rules: { any: [{ text: 'tag:dog', picture: null }], includePossible: false },
      }),
      pretendAlbum({ album: -3, name: 'beach', concept: 3, from: '2019-06-14', to: '2019-06-14' }),
      pretendAlbum({ album: 4, name: 'Broken', problem: 'The tag “cat” is gone.', from: null, to: null }),
    ];
    await openAlbums('/albums', new PretendAlbums({ albums }));
    await expect.element(card('Summer 2019')).toHaveTextContent('1,234 photos');
    await expect.element(card('Summer 2019')).toHaveTextContent(/14\s*–\s*20/);
    await expect.element(card('Summer 2019')).toHaveTextContent('Filled by hand');
    await expect.element(card('Dogs')).toHaveTextContent('Fills itself');
    await expect.element(card('beach')).toHaveTextContent('Filled by a concept');
    await expect.element(card('beach')).toHaveTextContent(/14 June 2019|June 14, 2019/);
    await expect.element(card('Broken')).toHaveTextContent('The tag “cat” is gone.');
    expect(card('Broken').element().textContent).not.toContain('3 photos');
  });

  test.each([
    [pretendAlbum(), 'album:"Summer 2019"'],
    [pretendAlbum({ album: -3, name: 'beach', concept: 3 }), 'concept:beach'],
  ])('open as a search', async (album, text) => {
    await openAlbums('/albums', new PretendAlbums({ albums: [album] }));
    await card(album.name).click();
    expect(search()).toBe(text);
    await expect.element(page.getByRole('listbox', { name: 'Photos', exact: true })).toBeVisible();
  });

  test('get another name', async () => {
    const pretend = new PretendAlbums({ albums: [pretendAlbum()] });
    await openAlbums('/albums', pretend);
    await button('More for Summer 2019').click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    const field = page.getByLabelText('Name of the album');
    await expect.element(field).toHaveValue('Summer 2019');
    await field.fill('Winter');
    await button('Rename').click();
    await expect.element(card('Winter')).toBeVisible();
    expect(pretend.client.inputs('albums.edit')).toEqual([{ album: 1, name: 'Winter' }]);
  });

  test('get a cover of their own, or leave it to Eidetic', async () => {
    const chosenCover = pretendTile(5).photo;
    const pretend = new PretendAlbums({ albums: [pretendAlbum({ chosenCover })] });
    await openAlbums('/albums', pretend);
    const choose = async () => {
      await button('More for Summer 2019').click();
      await page.getByRole('menuitem', { name: 'Choose the cover…' }).click();
    };
    await choose();
    await button(/photo-2\.jpg/).click();
    await choose();
    await button('Leave it to Eidetic').click();
    await expect
      .poll(() => pretend.client.inputs('albums.edit'))
      .toEqual([
        { album: 1, cover: pretendTile(2).photo },
        { album: 1, cover: null },
      ]);
    await button('Undo').last().click();
    await expect
      .poll(() => pretend.client.inputs('albums.edit')[2])
      .toEqual({ album: 1, cover: chosenCover });
  });

  test('are removed after a question, and can be had back', async () => {
    const pretend = new PretendAlbums({ albums: [pretendAlbum()] });
    await openAlbums('/albums', pretend);
    await button('More for Summer 2019').click();
    await page.getByRole('menuitem', { name: 'Remove…' }).click();
    await expect.element(page.getByRole('dialog')).toHaveTextContent('Its photos stay');
    expect(pretend.client.inputs('albums.remove')).toEqual([]);
    await button('Remove album').click();
    await expect.element(card('Summer 2019')).not.toBeInTheDocument();
    await button('Undo').click();
    await expect.element(card('Summer 2019')).toBeVisible();
  });

  test('of a concept are changed at the concept alone', async () => {
    const albums = [pretendAlbum({ album: -3, name: 'beach', concept: 3 })];
    await openAlbums('/albums', new PretendAlbums({ albums }));
    await button('More for beach').click();
    await expect.element(page.getByRole('menuitem')).toHaveTextContent('Open its concept');
    expect(page.getByRole('menuitem').all()).toHaveLength(1);
  });

  test('cover a veiled cover until veiled photos are shown', async () => {
    await openAlbums('/albums', new PretendAlbums({ albums: [pretendAlbum({ coverVeiled: true })] }));
    const picture = () => card('Summer 2019').element().querySelector('img')!;
    await expect.element(card('Summer 2019')).toHaveTextContent('Its cover is hidden behind a veil');
    expect(getComputedStyle(picture()).filter).toContain('blur');
    await button('Show veiled photos').click();
    await expect.poll(() => getComputedStyle(picture()).filter).toBe('none');
  });
});
