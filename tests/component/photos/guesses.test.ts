import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import PhotosHarness from './PhotosHarness.svelte';
import { PretendPhotos } from './pretend-photos.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => {
  const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  const at = () => pixel;
  return { displayUrl: at, originalUrl: at, thumbnailUrl: at };
});

beforeEach(() => history.replaceState(null, '', '/'));

const grid = page.getByRole('listbox', { name: 'Photos', exact: true });
const option = (index: number) => document.querySelector(`[aria-posinset="${index + 1}"]`);
const descriptionOf = (index: number) => {
  const described = option(index)?.getAttribute('aria-describedby');
  return described ? (document.getElementById(described)?.textContent ?? '') : null;
};

async function open(veiled: readonly number[] = []) {
  const photos = new PretendPhotos(
    { '2019-06-14': 200 },
    {
      'describe.photos': ({ photos: asked }) => ({
        guesses: asked.map((photo) =>
          Number.parseInt(photo, 16) === 2
            ? null
            : { text: `thing ${Number.parseInt(photo, 16)}`, score: 0.9 },
        ),
      }),
    },
  );
  for (const index of veiled) photos.tiles[index] = { ...photos.tiles[index]!, veiled: true };
  await render(PhotosHarness, { props: { client: photos.client } });
  await expect.poll(() => option(0)?.getAttribute('aria-label')).toMatch(/^photo-0/);
  const asked = () =>
    photos.client
      .inputs('describe.photos')
      .map(({ photos: ids }) => ids.map((id) => Number.parseInt(id, 16)));
  return { asked };
}

function focusGrid(): void {
  (grid.element() as HTMLElement).focus();
}

test('the photo that the keys are on is described, with those around it known beforehand', async () => {
  const { asked } = await open();
  focusGrid();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => descriptionOf(1)).toBe('Probably thing 1');
  expect(asked()).toHaveLength(1);
  expect(asked()[0]).toEqual(Array.from({ length: 14 }, (_, index) => index));
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => option(2)?.classList.contains('active')).toBe(true);
  // Nothing can be said of it.
  expect(descriptionOf(2)).toBeNull();
  expect(descriptionOf(1)).toBeNull();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => descriptionOf(3)).toBe('Probably thing 3');
  expect(asked()).toHaveLength(1);
});

test('looking and scrolling without the keys asks for nothing', async () => {
  const { asked } = await open();
  const scroller = document.querySelector('.scroller')!;
  for (let top = 0; top < 2_000; top += 400) {
    scroller.scrollTop = top;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(asked()).toEqual([]);
});

test('a veiled photo is not asked for and not described', async () => {
  const { asked } = await open([1, 3]);
  focusGrid();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(asked).toHaveLength(1);
  expect(asked()[0]).not.toContain(1);
  expect(asked()[0]).not.toContain(3);
  expect(descriptionOf(1)).toBeNull();
});
