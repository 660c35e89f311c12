import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PretendAlbums, pretendAlbum } from '../../fixtures/pretend-albums.ts';
import { openAlbums } from './open-albums.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('../concepts/drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const photo = (index: number) => page.getByRole('option', { name: new RegExp(`^photo-${index}\\.jpg`) });

async function select(...indexes: number[]): Promise<void> {
  for (const index of indexes) {
    await expect.element(photo(index)).toBeVisible();
    await userEvent.click(photo(index).element().querySelector('[data-select]')!);
  }
}

describe('photos that are selected', () => {
  test('go into an album that is picked, and out of it again', async () => {
    const albums = [pretendAlbum(), pretendAlbum({ album: 2, name: 'Garden' })];
    const pretend = new PretendAlbums({ albums });
    await openAlbums('/', pretend);
    await select(1, 3);
    await button('Add to album…').click();
    await expect.element(page.getByRole('dialog')).toHaveTextContent('Add 2 photos to an album');
    await userEvent.keyboard('gar{Enter}');
    await expect.element(page.getByText('2 photos added to “Garden”')).toBeVisible();
    const runs = [
      [1, 2],
      [3, 4],
    ];
    expect(pretend.client.inputs('albums.add')).toEqual([
      { album: 2, selection: { listing: 'listing null', runs } },
    ]);
    await button('Undo').click();
    await expect.poll(() => pretend.client.inputs('changes.undo')).toEqual([{ change: 'adding' }]);
  });

  test('go into a new album that is named there', async () => {
    const pretend = new PretendAlbums({ albums: [pretendAlbum()] });
    await openAlbums('/', pretend);
    await select(0);
    await button('Add to album…').click();
    await page.getByRole('combobox', { name: /Find an album/ }).fill('Grandma');
    await page.getByRole('option', { name: 'New album “Grandma”' }).click();
    await expect.element(page.getByText('1 photo added to “Grandma”')).toBeVisible();
    expect(pretend.client.inputs('albums.create')[0]?.name).toBe('Grandma');
    await button('Undo').click();
    await expect.poll(() => pretend.albums.map(({ name }) => name)).toEqual(['Summer 2019']);
  });

  test('are not offered albums that fill themselves', async () => {
    const rules = { any: [{ text: 'dog', picture: null }], includePossible: false };
    const albums = [
      pretendAlbum({ name: 'Dogs', rules }),
      pretendAlbum({ album: -3, name: 'beach', concept: 3 }),
    ];
    await openAlbums('/', new PretendAlbums({ albums }));
    await select(0);
    await button('Add to album…').click();
    await expect.element(page.getByText('You have no album yet.', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('option', { name: /Dogs|beach/ })).not.toBeInTheDocument();
  });

  test('are taken out of the album that is listed', async () => {
    const pretend = new PretendAlbums({ albums: [pretendAlbum()] });
    await openAlbums('/?q=album:"summer 2019"', pretend);
    await select(2);
    await button('Take out of “Summer 2019”').click();
    await expect.element(page.getByText('1 photo taken out of “Summer 2019”')).toBeVisible();
    expect(pretend.client.inputs('albums.takeOut').map(({ album }) => album)).toEqual([1]);
    await button('Undo').click();
    await expect.poll(() => pretend.client.inputs('changes.undo')).toEqual([{ change: 'taking out' }]);
  });

  test('cannot be taken out of an album that fills itself', async () => {
    const rules = { any: [{ text: 'dog', picture: null }], includePossible: false };
    await openAlbums(
      '/?q=album:Dogs',
      new PretendAlbums({ albums: [pretendAlbum({ name: 'Dogs', rules })] }),
    );
    await select(2);
    await expect.element(button('Add to album…')).toBeVisible();
    await expect.element(button(/^Take out of/)).not.toBeInTheDocument();
  });

  test('get a tag', async () => {
    const pretend = new PretendAlbums();
    await openAlbums('/', pretend);
    await select(0, 1);
    await button('Tag…').click();
    await expect.element(page.getByRole('option', { name: /grandma/ })).toHaveTextContent('12 photos');
    await userEvent.keyboard('grand{Enter}');
    await expect.element(page.getByText('2 photos tagged “grandma”')).toBeVisible();
    expect(pretend.client.inputs('tags.decide')[0]).toMatchObject({ tag: 'grandma', verdict: 'yes' });
    await button('Undo').click();
    await expect.poll(() => pretend.client.inputs('changes.undo')).toEqual([{ change: 'decision' }]);
  });
});

test('an empty album says how it is filled', async () => {
  await openAlbums('/?q=album:"Summer 2019"', new PretendAlbums({ albums: [pretendAlbum()], tiles: [] }));
  await expect.element(page.getByText('This album is empty')).toBeVisible();
});
