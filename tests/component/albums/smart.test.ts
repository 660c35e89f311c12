import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EideticError, type PhotoDetails } from '../../../preload/contract/index.ts';
import { PretendAlbums, pretendAlbum } from '../../fixtures/pretend-albums.ts';
import { pretendTile } from '../../fixtures/pretend-concepts.ts';
import { openAlbums } from './open-albums.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('../concepts/drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const rule = (number: number) => page.getByRole('combobox', { name: `Search ${number}` });
const name = page.getByLabelText('Name', { exact: true });

describe('a smart album', () => {
  test('is made of searches, each with what it finds', async () => {
    const pretend = new PretendAlbums();
    await openAlbums('/albums/new', pretend);
    await expect.element(button('Make album')).toBeDisabled();
    await name.fill('Dogs');
    await rule(1).fill('tag:dog');
    await expect.element(page.getByText('Finds 6 photos')).toBeVisible();
    await expect.element(page.getByText('Tag: dog')).toBeVisible();
    await button('Add another search').click();
    await rule(2).fill('a dog in the snow');
    await page.getByRole('switch', { name: /possibly/ }).click();
    await button('Make album').click();
    await expect.poll(() => new URL(location.href).searchParams.get('q')).toBe('album:Dogs');
    expect(pretend.client.inputs('albums.create')).toEqual([
      {
        name: 'Dogs',
        rules: {
          any: [
            { text: 'tag:dog', picture: null },
            { text: 'a dog in the snow', picture: null },
          ],
          includePossible: true,
        },
      },
    ]);
  });

  test('counts possible matches only where they are wanted', async () => {
    const listing = new PretendAlbums().listing('a dog');
    const answer = {
      ...listing,
      sections: [
        { kind: 'strong' as const, day: null, count: 2 },
        { kind: 'possible' as const, day: null, count: 4 },
      ],
      search: { ...listing.search!, strong: 2, possible: 4 },
    };
    await openAlbums('/albums/new', new PretendAlbums({ answers: { 'listing.open': () => answer } }));
    await rule(1).fill('a dog');
    const shown = () => document.querySelectorAll('.rule li img').length;
    await expect
      .element(page.getByText('Finds 2 photos. 4 more only possibly match, and stay out of the album.'))
      .toBeVisible();
    await expect.poll(shown).toBe(2);
    await button('Include those too').click();
    await expect.element(page.getByRole('switch', { name: /possibly/ })).toBeChecked();
    await expect.element(page.getByText('Finds 6 photos.', { exact: true })).toBeVisible();
    await expect.poll(shown).toBe(6);
  });

  test('shows no photo that it would not hold', async () => {
    const listing = new PretendAlbums().listing('water');
    const answer = {
      ...listing,
      sections: [{ kind: 'possible' as const, day: null, count: 6 }],
      search: { ...listing.search!, strong: 0, possible: 6 },
    };
    await openAlbums('/albums/new?q=water', new PretendAlbums({ answers: { 'listing.open': () => answer } }));
    await expect
      .element(page.getByText('Nothing matches well. 6 photos possibly match, and stay out of the album.'))
      .toBeVisible();
    expect(document.querySelectorAll('.rule li img')).toHaveLength(0);
  });

  test('leads from its empty page to what belongs in it', async () => {
    const rules = { any: [{ text: 'water', picture: null }], includePossible: false };
    const albums = [pretendAlbum({ album: 7, name: 'Water', rules, photos: 0 })];
    await openAlbums('/?q=album:"Water"', new PretendAlbums({ albums, tiles: [] }));
    await expect.element(page.getByText(/only possibly match stay out/)).toBeVisible();
    await button('Change what belongs in it').click();
    expect(location.pathname).toBe('/albums/7');
    await expect.element(rule(1)).toHaveValue('water');
  });

  test('begins with an example, and takes up suggestions by key', async () => {
    const suggestions = [
      { kind: 'recent' as const, text: 'old', label: 'old', photos: null },
      { kind: 'tag' as const, text: 'tag:dog', label: 'dog', photos: 3 },
    ];
    const answers = { 'search.suggest': () => ({ suggestions }) };
    await openAlbums('/albums/new', new PretendAlbums({ answers }));
    await expect.element(name).toHaveFocus();
    await button('Your favourites').click();
    await expect.element(rule(1)).toHaveValue('is:favourite');
    await rule(1).fill('do');
    await expect.element(page.getByRole('option')).toHaveTextContent('dog');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(rule(1)).toHaveValue('tag:dog');
    expect(page.getByRole('option').all()).toHaveLength(0);
  });

  test('says what is wrong with a search', async () => {
    const answers = {
      'listing.open': () => {
        throw new EideticError('query.bad-value', {
          word: 'year:19',
          problem: 'a year has four digits',
          suggestion: '',
        });
      },
    };
    await openAlbums('/albums/new', new PretendAlbums({ answers }));
    await rule(1).fill('year:19');
    await expect.element(page.getByRole('alert')).toHaveTextContent('a year has four digits');
  });

  test('keeps the picture of the search it is made from', async () => {
    const like = pretendTile(4).photo;
    const pretend = new PretendAlbums();
    await openAlbums(`/albums/new?q=year:2019&like=${like}`, pretend);
    await expect.element(rule(1)).toHaveValue('year:2019');
    await expect.element(page.getByText('Like this photo')).toBeVisible();
    await name.fill('Alike');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => pretend.client.inputs('albums.create')[0]?.rules?.any)
      .toEqual([{ text: 'year:2019', picture: like }]);
  });

  test.each([
    ['a rule', '/albums/new'],
    ['the search box', '/photos'],
  ])('covers the picture of %s while it is veiled', async (_, place) => {
    const like = pretendTile(4).photo;
    const details = { ...pretendTile(4), veiled: true } as unknown as PhotoDetails;
    const answers = { 'photos.details': () => details };
    await openAlbums(`${place}?like=${like}`, new PretendAlbums({ answers }));
    const picture = () => document.querySelector<HTMLImageElement>('.picture img')!;
    await expect.poll(() => picture()?.alt).toBe('Hidden behind a veil');
    const hidden = picture().src;
    await button('Show veiled photos').click();
    await expect.poll(() => picture().src).not.toBe(hidden);
    expect(picture().alt).toBe('');
  });

  test('is changed where it was made', async () => {
    const rules = { any: [{ text: 'tag:dog', picture: null }], includePossible: true };
    const pretend = new PretendAlbums({ albums: [pretendAlbum({ name: 'Dogs', rules })] });
    await openAlbums('/albums', pretend);
    await button('More for Dogs').click();
    await page.getByRole('menuitem', { name: 'What belongs in it…' }).click();
    await expect.element(rule(1)).toHaveValue('tag:dog');
    await expect.element(page.getByRole('switch', { name: /possibly/ })).toBeChecked();
    await rule(1).fill('tag:cat');
    await button('Save').click();
    await expect
      .poll(() => pretend.client.inputs('albums.edit'))
      .toEqual([
        {
          album: 1,
          name: 'Dogs',
          rules: { any: [{ text: 'tag:cat', picture: null }], includePossible: true },
        },
      ]);
    await button('Undo').click();
    await expect
      .poll(() => pretend.client.inputs('albums.edit')[1])
      .toEqual({ album: 1, name: 'Dogs', rules });
  });

  test('is made of a search at hand', async () => {
    await openAlbums('/?q=year:2019', new PretendAlbums());
    await button('Save as album').click();
    expect(location.pathname).toBe('/albums/new');
    await expect.element(rule(1)).toHaveValue('year:2019');
  });
});
