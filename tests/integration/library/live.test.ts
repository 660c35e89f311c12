import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawScene } from '../../fixtures/draw-picture.ts';
import { newPlaces, openTestLibrary, until } from '../../fixtures/open-test-library.ts';
import { drawPhotos, put } from '../../fixtures/photo-folder.ts';

it('a photo that arrives, moves and goes while the library watches', async () => {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 4);
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  const changes: string[] = [];
  library.on('change', ({ what }) => changes.push(what));
  await library.call('watch.start', {});
  expect(changes.filter((what) => what === 'added')).toHaveLength(4);

  put(join(photos, 'holiday', 'new.jpg'), await drawScene(50, { width: 160, height: 120 }));
  await until(async () => (await library.call('library.status', {})).vectors === 5);
  renameSync(join(photos, 'holiday', 'new.jpg'), join(photos, 'renamed.jpg'));
  await until(() => changes.includes('moved'));
  rmSync(join(photos, 'renamed.jpg'));
  await until(() => changes.includes('removed'));
  expect(await library.call('library.status', {})).toMatchObject({ photos: 4, files: 4, pending: 0 });
  await library.call('watch.stop', {});
});
