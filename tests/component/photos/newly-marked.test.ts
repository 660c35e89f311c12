import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { dismissToast, toasts } from '../../../renderer/ui/toasts.svelte.ts';
import PhotosHarness from './PhotosHarness.svelte';
import { PretendPhotos, tileOf } from './pretend-photos.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => {
  const at = (photo: string) =>
    `data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7#${photo}`;
  return { displayUrl: at, originalUrl: at, thumbnailUrl: at };
});

beforeEach(() => {
  history.replaceState(null, '', '/');
  for (const { id } of toasts()) dismissToast(id);
});

const grid = page.getByRole('listbox', { name: 'Photos', exact: true });
const photo = (index: number) => grid.getByRole('option', { name: new RegExp(`^photo-${index}\\.jpg`) });
const starred = () => grid.getByRole('option', { name: /stars/ }).all().length;

/** Selects the first three photos of a library that keeps the marks it is given, and takes them back. */
async function openMarked() {
  const photos = new PretendPhotos({ '2019-06-14': 20 });
  const before = photos.tiles;
  photos.client.answer({
    'photos.mark': ({ rating }) => {
      photos.tiles = before.map((tile, at) => (at < 3 ? { ...tile, rating: rating ?? null } : tile));
      return { change: 'mark', photos: 3 };
    },
    'changes.undo': () => {
      photos.tiles = before;
      photos.client.emit('libraryChanged', { photos: 20 });
      return { photos: 3 };
    },
  });
  await render(PhotosHarness, { props: { client: photos.client } });
  await expect.element(photo(0)).toBeVisible();
  for (const index of [0, 1, 2]) {
    await userEvent.click(photo(index).element().querySelector('[data-select]')!);
  }
  return photos;
}

test('digits count while a button of the selection has the keys, and words being written do not', async () => {
  const { client } = await openMarked();
  await page.getByRole('button', { name: 'Rate' }).click();
  await expect.element(page.getByRole('menu')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Rate' })).toHaveFocus();
  await userEvent.keyboard('3');
  await expect.poll(() => client.inputs('photos.mark')).toMatchObject([{ rating: 3 }]);
  await userEvent.fill(page.getByRole('combobox'), '4');
  await userEvent.keyboard('5');
  expect(client.inputs('photos.mark')).toHaveLength(1);
});

test('the keys go on in the grid when the bar of the selection goes', async () => {
  await openMarked();
  await page.getByRole('button', { name: 'Rate' }).click();
  await userEvent.keyboard('{Escape}{Escape}');
  await expect.element(page.getByRole('toolbar')).not.toBeInTheDocument();
  await expect.element(grid).toHaveFocus();
});

test('stars are seen at once, and are gone when the word says that they are taken back', async () => {
  const { client } = await openMarked();
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  await userEvent.keyboard('4');
  await expect.poll(starred).toBe(3);
  const opened = client.inputs('listing.open').length;
  const rows = { photos: Array.from({ length: 20 }, (_, at) => tileOf(at, '2019-06-14')) };
  client.answer({ 'listing.rows': () => answered.then(() => rows) });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => client.inputs('listing.open').length).toBeGreaterThan(opened);
  await new Promise((later) => setTimeout(later, 300));
  expect(starred()).toBe(3);
  expect(page.getByText('Undone').all()).toHaveLength(0);
  answer();
  await expect.element(page.getByText('Undone')).toBeVisible();
  expect(starred()).toBe(0);
});

test('stars given in the viewer are on the photo when it is closed', async () => {
  const { client } = await openMarked();
  await userEvent.keyboard('{Escape}');
  client.answer({
    'photos.details': () => new Promise(() => {}),
    'photos.mark': () => new Promise(() => {}),
  });
  const details = {
    ...tileOf(1, '2019-06-14'),
    width: 3,
    height: 2,
    sizeBytes: 1,
    isCutOff: false,
    files: [],
    tags: [],
    keywords: [],
  };
  const unknown = {
    camera: null,
    lens: null,
    exposureSeconds: null,
    fNumber: null,
    iso: null,
    focalLengthMm: null,
  };
  const nowhere = { latitude: null, longitude: null, altitudeMetres: null };
  client.answer({ 'photos.details': () => ({ ...details, ...unknown, ...nowhere }) });
  await photo(1).click();
  await expect.element(page.getByRole('dialog', { name: /photo-1/ })).toBeVisible();
  await userEvent.keyboard('5');
  await expect.element(page.getByRole('button', { name: '5 stars' })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(photo(1)).toHaveAccessibleName(/5 stars/);
});

test('pictures stay while a list is made again, and go along when photos come before them', async () => {
  const photos = new PretendPhotos({ '2019-06-14': 20 });
  await render(PhotosHarness, { props: { client: photos.client } });
  const pictureOf = (index: number) => photo(index).element().querySelector('img');
  await expect.poll(() => pictureOf(3)?.classList.contains('loaded')).toBe(true);
  const picture = pictureOf(3);
  let missed = 0;
  const watch = new MutationObserver(() => {
    if (!picture!.isConnected) missed += 1;
  });
  watch.observe(grid.element(), { childList: true, subtree: true });
  photos.tiles = [tileOf(500, '2020-01-01'), tileOf(501, '2019-06-14'), ...photos.tiles];
  photos.client.emit('libraryChanged', { photos: 22 });
  await expect.element(photo(500)).toBeInTheDocument();
  await expect.poll(() => pictureOf(3)).toBe(picture);
  watch.disconnect();
  expect(missed).toBe(0);
});
