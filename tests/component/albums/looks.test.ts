import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { chooseLanguage } from '../../../renderer/strings/strings.svelte.ts';
import { PretendAlbums, pretendAlbum } from '../../fixtures/pretend-albums.ts';
import { pretendTile } from '../../fixtures/pretend-concepts.ts';
import { atRest, seriousProblems, smallTargets } from '../accessibility.ts';
import { openAlbums } from './open-albums.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('../concepts/drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const rules = { any: [{ text: 'tag:dog', picture: pretendTile(2).photo }], includePossible: false };

function full(): PretendAlbums {
  return new PretendAlbums({
    albums: [
      pretendAlbum({ coverVeiled: true }),
      pretendAlbum({ album: 2, name: 'Dogs', rules }),
      pretendAlbum({ album: -3, name: 'beach', concept: 3, cover: null, photos: 0, from: null, to: null }),
      pretendAlbum({ album: 4, name: 'Broken', problem: 'The tag “cat” is gone.' }),
    ],
    tiles: [0, 1, 2, 3, 4, 5, 6, 7].map((index) => pretendTile(index, { veiled: index === 1 })),
  });
}

const firstPhoto = page.getByRole('option', { name: /^photo-0/ });
async function select(): Promise<void> {
  await expect.element(firstPhoto).toBeVisible();
  await userEvent.click(firstPhoto.element().querySelector('[data-select]')!);
}

const screens: readonly [name: string, at: string, ready: () => Promise<unknown>][] = [
  ['the albums', '/albums', () => expect.element(page.getByText('The tag “cat” is gone.')).toBeVisible()],
  ['a smart album', '/albums/2', () => expect.element(page.getByText('Finds 8 photos')).toBeVisible()],
  ['photos with a veiled one', '/?q=album:"Summer 2019"', select],
  [
    'adding to an album',
    '/',
    async () => {
      await select();
      await page.getByRole('button', { name: 'Add to album…' }).click();
      await expect.element(page.getByRole('option', { name: /Summer 2019/ })).toBeVisible();
    },
  ],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(screens)('axe finds nothing serious: %s', async (_, at, ready) => {
    await openAlbums(at, full(), { theme });
    await ready();
    await expect.poll(() => document.documentElement.dataset['theme']).toBe(theme);
    await atRest();
    expect(await seriousProblems()).toEqual([]);
    expect(smallTargets()).toEqual([]);
  });
});

describe.each([
  [900, 700],
  [3_840, 2_160],
])('at %i × %i', (width, height) => {
  const places = ['/albums', '/albums/new', '/albums/2', '/settings'];
  const views = places.flatMap((at) => [[at, 'en'] as const, [at, 'de'] as const]);
  test.each(views)('%s needs no scrolling sideways, in %s', async (at, language) => {
    await page.viewport(width, height);
    await openAlbums(at, full(), { language });
    await expect.element(page.getByRole('heading', { level: 1 }).last()).toBeInTheDocument();
    for (const part of document.querySelectorAll<HTMLElement>('main, form, .rule, .box')) {
      expect(part.scrollWidth, part.className).toBeLessThanOrEqual(part.clientWidth);
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    chooseLanguage('en');
    await page.viewport(1_280, 800);
  });

  test('the bar of the selection lies in the window', async () => {
    await page.viewport(width, height);
    await openAlbums('/?q=album:"Summer 2019"', full(), { language: 'de' });
    await select();
    const { left, right } = page.getByRole('toolbar').element().getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    for (const part of page.getByRole('toolbar').getByRole('button').elements()) {
      expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(right);
    }
    chooseLanguage('en');
    await page.viewport(1_280, 800);
  });
});
