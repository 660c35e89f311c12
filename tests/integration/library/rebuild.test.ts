import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';

it('a damaged catalogue is set aside and built again from the folders, without understanding a photo twice', async () => {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 4);
  const before = await openTestLibrary(folder);
  await before.call('roots.add', { path: photos });
  await before.call('index.run', {});
  await before.dispose();
  writeFileSync(join(folder, 'catalogue.sqlite'), 'a virus scanner was here');

  const after = await openTestLibrary(folder);
  expect((await after.call('roots.list', {})).map(({ path }) => path)).toEqual([photos]);
  const summary = await after.call('index.run', {});
  expect(summary).toMatchObject({ added: 4, photosPerSecond: 0 });
  expect(summary.notes.join()).toContain('The catalogue was damaged. It is kept as');
  expect(await after.call('library.status', {})).toMatchObject({ photos: 4, vectors: 4, pending: 0 });
  expect(readdirSync(folder).some((name) => name.startsWith('catalogue.damaged-'))).toBe(true);
});

it('a damaged table of vectors is set aside, said, and filled again', async () => {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 3);
  const before = await openTestLibrary(folder);
  await before.call('roots.add', { path: photos });
  await before.call('index.run', {});
  await before.dispose();
  const files = readdirSync(join(folder, 'vectors'), { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile()))
    writeFileSync(join(file.parentPath, file.name), 'gone');

  const after = await openTestLibrary(folder);
  const summary = await after.call('index.run', {});
  expect(summary.notes.join()).toContain('The list of understood photos was damaged');
  expect(await after.call('library.status', {})).toMatchObject({ photos: 3, vectors: 3, pending: 0 });
});
