import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import PhotosHarness from './PhotosHarness.svelte';
import { PretendPhotos, tileOf } from './pretend-photos.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => {
  const at = () => 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  return { displayUrl: at, originalUrl: at, thumbnailUrl: at };
});

beforeEach(() => history.replaceState(null, '', '/'));

const grid = page.getByRole('listbox', { name: 'Photos', exact: true });
const photo = (index: number) => grid.getByRole('option', { name: new RegExp(`^photo-${index}\\.jpg`) });
const scroller = () => document.querySelector<HTMLElement>('.scroller')!;

async function open(days: Readonly<Record<string, number>>, prepare = (_: PretendPhotos) => {}) {
  const photos = new PretendPhotos(days);
  prepare(photos);
  await render(PhotosHarness, { props: { client: photos.client } });
  await expect.element(page.getByRole('option').first()).toBeVisible();
  return photos;
}

test('nothing moves when enough photos have come for the ruler of dates', async () => {
  const photos = await open({ '2019-06-14': 29 });
  expect(document.querySelector('[role="slider"][aria-orientation="vertical"]')).toBeNull();
  const places = () =>
    [0, 4, 9].map((index) => {
      const { left, top, width } = photo(index).element().getBoundingClientRect();
      return [left, top, width];
    });
  const before = places();
  photos.tiles = [...photos.tiles, ...Array.from({ length: 20 }, (_, at) => tileOf(200 + at, '2019-06-13'))];
  photos.client.emit('libraryChanged', { photos: 49 });
  await expect.element(page.getByRole('slider', { name: 'Go to a date' })).toBeVisible();
  expect(places()).toEqual(before);
});

test('stars and hearts can be read on a white picture and on a black one', async () => {
  await open({ '2019-06-14': 3 }, (photos) => {
    photos.tiles = photos.tiles.map((tile) => ({ ...tile, rating: 3, favourite: true }));
  });
  const { backgroundColor, color } = getComputedStyle(document.querySelector('.marks')!);
  const [, , , alpha = 1] = backgroundColor.match(/[\d.]+/g)!.map(Number);
  expect(color).toBe('rgb(255, 255, 255)');
  for (const ground of [0, 1]) {
    const behind = ground * (1 - alpha);
    const luminance = behind <= 0.04045 ? behind / 12.92 : ((behind + 0.055) / 1.055) ** 2.4;
    expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
});

test('a day that only the files’ own dates tell says so, and so does each such photo', async () => {
  await open({ '2019-06-14': 3, '2019-06-13': 3 }, (photos) => {
    photos.tiles = photos.tiles.map((tile, at) =>
      at === 1 || at >= 3 ? { ...tile, takenAt: { ...tile.takenAt, source: 'file-time' } } : tile,
    );
  });
  const byFile = /14 June 2019 by the file’s own date|June 14, 2019 by the file’s own date/;
  await expect.element(photo(1)).toHaveAccessibleName(byFile);
  await expect.element(photo(0)).not.toHaveAccessibleName(/file/);
  await expect.element(grid.getByRole('group', { name: /13.* by the file’s own date/ })).toBeInTheDocument();
  expect(grid.getByRole('group', { name: /14.* by the file’s own date/ }).all()).toHaveLength(0);
  const marked = [...document.querySelectorAll('[data-file-dated]')];
  expect(marked.map((mark) => mark.closest('.heading')?.textContent?.trim())).toEqual([
    expect.stringMatching(/13/),
  ]);
});

test('the photos behind the viewer stay where they are, whatever is turned or pressed over it', async () => {
  const photos = await open({ '2019-06-14': 1_000 });
  photos.client.answer({ 'photos.details': () => new Promise(() => {}) });
  scroller().scrollTop = 4_000;
  await new Promise((later) => setTimeout(later, 300));
  const shown = document
    .elementsFromPoint(500, 450)
    .find((element) => element.getAttribute('role') === 'option') as HTMLElement;
  await userEvent.click(shown);
  await expect.element(page.getByRole('dialog')).toBeVisible();
  const before = scroller().scrollTop;
  const { height } = document.documentElement.getBoundingClientRect();
  const over = [...document.querySelectorAll('[data-viewer], [data-viewer] .scene, [data-viewer] .bar')];
  expect(over).toHaveLength(3);
  for (const element of over) await userEvent.wheel(element, { delta: { y: 600 } });
  await userEvent.keyboard('{PageDown}{ArrowDown} {ArrowUp}{PageUp}');
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('{PageDown}{ArrowDown}');
  await new Promise((later) => setTimeout(later, 300));
  expect(scroller().scrollTop).toBe(before);
  expect(document.scrollingElement!.scrollTop).toBe(0);
  expect(document.documentElement.getBoundingClientRect().height).toBe(height);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await new Promise((later) => setTimeout(later, 300));
  expect(scroller().scrollTop).toBe(before);
});
