import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { dismissToast, toasts } from '../../../renderer/ui/toasts.svelte.ts';
import PhotosHarness from './PhotosHarness.svelte';
import { PretendPhotos, tileOf } from './pretend-photos.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => {
  const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  const at = () => pixel;
  return { displayUrl: at, originalUrl: at, thumbnailUrl: at };
});

beforeEach(() => {
  history.replaceState(null, '', '/');
  for (const { id } of toasts()) dismissToast(id);
});

const grid = page.getByRole('listbox', { name: 'Photos', exact: true });
const photo = (index: number) => grid.getByRole('option', { name: new RegExp(`^photo-${index}\\.jpg`) });

async function open(days: Readonly<Record<string, number>>, answers = {}) {
  const photos = new PretendPhotos(days, answers);
  await render(PhotosHarness, { props: { client: photos.client } });
  return photos;
}

function scroller(): HTMLElement {
  return document.querySelector<HTMLElement>('.scroller')!;
}

function selectedCount(): string {
  return page.getByRole('toolbar').getByRole('status').element().textContent;
}

describe('the grid', () => {
  test('shows photos by day and month, and never holds more than a few screens of them', async () => {
    await open({ '2019-06-14': 3_000, '2019-05-02': 2_000 });
    await expect.element(photo(0)).toBeVisible();
    await expect.element(page.getByText('June 2019', { exact: true })).toBeVisible();
    await expect.element(page.getByText('5,000 photos')).toBeVisible();
    expect(grid.getByRole('option').all().length).toBeLessThan(120);
    scroller().scrollTop = scroller().scrollHeight;
    await expect.element(photo(4_999)).toBeVisible();
    expect(grid.getByRole('option').all().length).toBeLessThan(120);
  });

  test('says where a photo stands, for those who do not see it', async () => {
    await open({ '2019-06-14': 20 });
    await expect.element(photo(7)).toHaveAttribute('aria-posinset', '8');
    await expect.element(photo(7)).toHaveAttribute('aria-setsize', '20');
    await expect.element(grid.getByRole('group', { name: /14.*2019/ })).toBeInTheDocument();
  });

  test('opens a photo with a click and selects it by its circle', async () => {
    await open({ '2019-06-14': 20 });
    await photo(3).hover();
    await userEvent.click(photo(3).element().querySelector('[data-select]')!);
    await expect.element(photo(3)).toHaveAttribute('aria-selected', 'true');
    await photo(5).click();
    expect(selectedCount()).toBe('2 selected');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('toolbar')).not.toBeInTheDocument();
    await photo(2).click();
    await expect.poll(() => location.search).toContain(`photo=${tileOf(2, '').photo}`);
  });

  test('selects a run with Shift, and lets go of it by going back', async () => {
    await open({ '2019-06-14': 40 });
    await expect.element(photo(0)).toBeVisible();
    grid.element().focus();
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
    expect(selectedCount()).toBe('4 selected');
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
    expect(selectedCount()).toBe('2 selected');
  });

  test('selects all of the list, not only what is in the page', async () => {
    const { client } = await open({ '2019-06-14': 5_000 });
    await expect.element(photo(0)).toBeVisible();
    grid.element().focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(selectedCount()).toBe('5,000 selected');
    await userEvent.keyboard('4');
    await expect
      .poll(() => client.inputs('photos.mark'))
      .toEqual([{ selection: { listing: 'listing 1', runs: [[0, 5_000]] }, rating: 4 }]);
  });

  test('selects with a box drawn by the mouse', async () => {
    await open({ '2019-06-14': 60 });
    await expect.element(photo(0)).toBeVisible();
    const [from, to] = [photo(1), photo(6)].map((one) => one.element().getBoundingClientRect());
    const canvas = grid.element();
    const send = (type: string, x: number, y: number) =>
      canvas.dispatchEvent(
        new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0, pointerType: 'mouse' }),
      );
    send('pointerdown', from!.left + 5, from!.top + 5);
    send('pointermove', to!.right - 5, to!.bottom - 5);
    send('pointerup', to!.right - 5, to!.bottom - 5);
    await expect.poll(selectedCount).toMatch(/^[4-9] selected$/);
    await expect.element(photo(0)).toHaveAttribute('aria-selected', 'false');
  });

  test('a box that is being drawn ends when the list is made again, and adds nothing that was not meant', async () => {
    const photos = await open({ '2019-06-14': 60 });
    await expect.element(photo(0)).toBeVisible();
    await photo(7).hover();
    await userEvent.click(photo(7).element().querySelector('[data-select]')!);
    const [from, to] = [photo(1), photo(2)].map((one) => one.element().getBoundingClientRect());
    const send = (type: string, x: number, y: number) =>
      grid.element().dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          clientX: x,
          clientY: y,
          button: 0,
          ctrlKey: true,
          pointerType: 'mouse',
        }),
      );
    send('pointerdown', from!.left + 5, from!.top + 5);
    send('pointermove', to!.left + 15, to!.top + 15);
    await expect.poll(selectedCount).toBe('3 selected');
    photos.tiles = [tileOf(5_000, '2019-06-14'), ...photos.tiles];
    photos.client.emit('libraryChanged', { photos: 61 });
    await expect.element(page.getByText('61 photos'), { timeout: 20_000 }).toBeVisible();
    await expect.poll(() => document.querySelector('.rubber')).toBeNull();
    send('pointermove', to!.right + 300, to!.bottom + 300);
    send('pointerup', to!.right + 300, to!.bottom + 300);
    grid.element().dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 5, clientY: 5 }));
    expect(selectedCount()).toBe('3 selected');
    for (const index of [1, 2, 7]) {
      await expect.element(photo(index)).toHaveAttribute('aria-selected', 'true');
    }
  });

  test('a photo keeps its corners when it is selected, and stands back a little', async () => {
    await open({ '2019-06-14': 20 });
    await expect.element(photo(0)).toBeVisible();
    const look = (index: number) => {
      const tile = photo(index).element();
      const shown = tile.querySelector('.picture')!;
      return {
        corners: [getComputedStyle(tile).borderRadius, getComputedStyle(shown).borderRadius],
        inset: shown.getBoundingClientRect().left - tile.getBoundingClientRect().left,
      };
    };
    await photo(3).hover();
    await userEvent.click(photo(3).element().querySelector('[data-select]')!);
    await expect.poll(() => look(3).inset).toBeGreaterThan(6);
    expect(look(3).corners).toEqual(look(4).corners);
    expect(look(4).inset).toBe(0);
  });

  test('selects a whole day by its heading', async () => {
    await open({ '2019-06-14': 12, '2019-06-13': 30 });
    await expect.element(photo(0)).toBeVisible();
    await userEvent.click(document.querySelectorAll('[data-section]')[0]!);
    expect(selectedCount()).toBe('12 selected');
    await userEvent.click(document.querySelectorAll('[data-section]')[0]!);
    await expect.element(page.getByRole('toolbar')).not.toBeInTheDocument();
  });

  test('asks before anything goes to the trash, and offers it back', async () => {
    const { client } = await open({ '2019-06-14': 12 });
    await expect.element(photo(0)).toBeVisible();
    grid.element().focus();
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByRole('dialog')).toHaveTextContent('Move this photo to the trash?');
    expect(client.inputs('photos.trash')).toEqual([]);
    await page.getByRole('button', { name: 'Move to trash', exact: true }).click();
    // What was asked about, and not what the list may hold by now.
    await expect.poll(() => client.inputs('photos.trash')).toEqual([{ selection: { asked: 'these' } }]);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => client.inputs('changes.undo')).toEqual([{ change: 'trash' }]);
  });

  test('says how long it can be undone, and when photos are in the trash', async () => {
    const { promise, resolve: move } = Promise.withResolvers<{ moved: number }>();
    await open({ '2019-06-14': 12 }, { 'photos.awaitTrash': () => promise });
    await expect.element(photo(0)).toBeVisible();
    grid.element().focus();
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByRole('dialog')).toHaveTextContent('For 10 seconds you can undo it');
    await page.getByRole('button', { name: 'Move to trash', exact: true }).click();
    await expect.element(page.getByText('Moving 1 photo to the trash')).toBeVisible();
    move({ moved: 1 });
    await expect.element(page.getByText('Moved to the trash')).toBeVisible();
    await expect.element(page.getByText('Moving 1 photo to the trash')).not.toBeInTheDocument();
  });

  test('names what may be dragged out as soon as the mouse goes down on it', async () => {
    const said: [string, readonly string[]][] = [];
    vi.stubGlobal('eidetic', {
      pixels: '',
      requestPorts: () => {},
      prepareDrag: (photos: readonly string[]) => said.push(['prepare', photos]),
      startDrag: (photos: readonly string[]) => said.push(['start', photos]),
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    const { tiles } = await open({ '2019-06-14': 3 });
    await expect.element(photo(0)).toBeVisible();
    for (const index of [0, 2]) await userEvent.click(photo(index).element().querySelector('[data-select]')!);
    const press = { button: 0, pointerType: 'mouse', bubbles: true };
    photo(1).element().dispatchEvent(new PointerEvent('pointerdown', press));
    photo(1).element().dispatchEvent(new PointerEvent('pointerup', press));
    expect(said).toEqual([]);
    photo(2).element().dispatchEvent(new PointerEvent('pointerdown', press));
    photo(2)
      .element()
      .dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true }));
    const chosen = [tiles[0]?.photo, tiles[2]?.photo];
    expect(said).toEqual([
      ['prepare', chosen],
      ['start', chosen],
    ]);
  });

  test('keeps what is on the screen, and the selection, when new photos arrive above', async () => {
    const photos = await open({ '2019-06-14': 1_000 });
    await expect.element(photo(0)).toBeVisible();
    scroller().scrollTop = 8_000;
    await expect.poll(() => grid.getByRole('option').all().length).toBeGreaterThan(10);
    const top = scroller().getBoundingClientRect().top + 60;
    const seen = () =>
      document
        .elementsFromPoint(200, top)
        .find((element) => element.role === 'option' || element.getAttribute('role') === 'option');
    await expect.poll(() => seen()?.getAttribute('aria-label')).toMatch(/^photo-/);
    await userEvent.click(seen()!.querySelector('[data-select]')!);
    // Clicking may have scrolled a little.
    await expect.poll(() => seen()?.getAttribute('aria-label')).toMatch(/^photo-/);
    const name = seen()!.getAttribute('aria-label')!;
    const before = seen()!.getBoundingClientRect().top;
    const chosen = seen()!.getAttribute('aria-selected');
    photos.tiles = [
      ...Array.from({ length: 37 }, (_, at) => tileOf(5_000 + at, '2020-01-01')),
      ...photos.tiles,
    ];
    photos.client.emit('libraryChanged', { photos: 1_037 });
    await expect.element(page.getByText('1,037 photos'), { timeout: 20_000 }).toBeVisible();
    await expect.poll(() => seen()?.getAttribute('aria-label'), { timeout: 20_000 }).toBe(name);
    expect(Math.abs(seen()!.getBoundingClientRect().top - before)).toBeLessThan(2);
    expect(seen()!.getAttribute('aria-selected')).toBe(chosen);
    expect(selectedCount()).toBe('1 selected');
    expect(photos.client.inputs('listing.carry')).toHaveLength(1);
  });

  test('is where it was left when a person comes back from a search', async () => {
    await open({ '2019-06-14': 1_000 });
    await expect.element(photo(0)).toBeVisible();
    scroller().scrollTop = 8_000;
    await expect.poll(() => document.querySelector('[role=option] img')).toBeTruthy();
    await new Promise((settled) => setTimeout(settled, 300));
    const box = page.getByRole('combobox');
    await userEvent.fill(box, 'dog');
    await expect.poll(() => scroller().scrollTop, { timeout: 20_000 }).toBe(0);
    history.back();
    await expect.element(box).toHaveValue('');
    await expect.poll(() => Math.abs(scroller().scrollTop - 8_000), { timeout: 20_000 }).toBeLessThan(2);
  });

  test('goes on when the library no longer keeps the list', async () => {
    const { client } = await open({ '2019-06-14': 1_000 });
    await expect.element(photo(0)).toBeVisible();
    const opened = client.inputs('listing.open').length;
    let refused = false;
    const rows = client.library.call.bind(client.library);
    client.answer({
      'listing.rows': async (input) => {
        if (!refused) {
          refused = true;
          throw new (await import('../../../preload/contract/index.ts')).EideticError('listing.expired');
        }
        client.answer({
          'listing.rows': ({ offset, limit }) => ({
            photos: Array.from({ length: limit }, (_, at) => tileOf(offset + at, '2019-06-14')),
          }),
        });
        return rows('listing.rows', input);
      },
    });
    scroller().scrollTop = scroller().scrollHeight;
    await expect.poll(() => client.inputs('listing.open').length).toBeGreaterThan(opened);
    await expect.element(photo(999)).toBeVisible();
  });

  test('tells an empty library from one that is being read', async () => {
    await open({});
    await expect.element(page.getByText('No photos in your folders yet')).toBeVisible();
  });
});
