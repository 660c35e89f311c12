import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import PhotosHarness from './PhotosHarness.svelte';
import { PretendPhotos } from './pretend-photos.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => {
  const at = () => 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  return { displayUrl: at, originalUrl: at, thumbnailUrl: at };
});

beforeEach(() => history.replaceState(null, '', '/'));

const slider = page.getByRole('slider', { name: 'Size of the photos' });
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('photos are made larger and smaller by pictures at the ends of the slider', async () => {
  const { client } = new PretendPhotos({ '2019-06-14': 60 });
  await render(PhotosHarness, { props: { client } });
  const first = page.getByRole('option').first();
  await expect.element(first).toBeVisible();
  const { height } = first.element().getBoundingClientRect();
  await button('Larger photos').click();
  await expect.element(slider).toHaveValue('240');
  await expect.poll(() => first.element().getBoundingClientRect().height).toBeGreaterThan(height);
  await button('Smaller photos').click();
  await expect.element(slider).toHaveValue('200');
  expect(client.inputs('preferences.write')).toEqual([{ rowHeight: 240 }, { rowHeight: 200 }]);
});

test('at its end the slider goes no further', async () => {
  const { client } = new PretendPhotos({ '2019-06-14': 60 });
  await render(PhotosHarness, { props: { client } });
  await expect.element(slider).toBeVisible();
  slider.element().focus();
  await userEvent.keyboard('{End}');
  await expect.element(button('Larger photos')).toHaveAttribute('aria-disabled', 'true');
  const asked = client.inputs('preferences.write').length;
  await userEvent.click(button('Larger photos'), { force: true });
  expect(client.inputs('preferences.write')).toHaveLength(asked);
});

test('there is nothing to size where there is no photo', async () => {
  const { client } = new PretendPhotos({});
  await render(PhotosHarness, { props: { client } });
  await expect.element(page.getByText('No photos in your folders yet')).toBeVisible();
  await expect.element(slider).not.toBeInTheDocument();
});
