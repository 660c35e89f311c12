import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { eventually, openViewer } from './open-viewer.ts';
import { photoIdOf } from './viewer-library.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => import('./pretend-pixels.ts'));

test('a photo that is looked at is counted once; one that is only stepped past is not', async () => {
  const { library } = await openViewer([{}, {}, {}]);
  const viewed = () => library.client.inputs('photos.viewed').map(({ photo }) => photo);
  const start = await eventually(viewed)
    .toHaveLength(1)
    .then(() => viewed()[0]);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await eventually(viewed).toHaveLength(2);
  const [, last] = viewed();
  expect(last).not.toBe(start);
  expect(last).not.toBe(photoIdOf(2));
  // Its details come anew with every change of the library: that is no second look.
  library.client.emit('libraryChanged', { photos: 3 });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(viewed()).toHaveLength(2);
});

test('a photo that is hidden is not counted', async () => {
  const { library } = await openViewer([{ veiled: true }]);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(library.client.inputs('photos.viewed')).toEqual([]);
});
