import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readBackup } from '../../../main/library/catalog/folders-backup.ts';
import {
  openCatalogueForReading,
  openCatalogueForWriting,
} from '../../../main/library/catalog/open-catalogue.ts';
import { VectorStore } from '../../../main/library/vectors/vector-store.ts';
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

async function understoodLibrary() {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 3);
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  await library.call('index.run', {});
  await library.dispose();
  return { photos, folder };
}

it('a rebuild that was killed before the folders were back is taken up by the next start', async () => {
  const { photos, folder } = await understoodLibrary();
  const file = join(folder, 'catalogue.sqlite');
  writeFileSync(file, 'a virus scanner was here');
  // As far as it came: the damaged one is away, the new one is sound and empty.
  const { database, setAside } = openCatalogueForWriting(file);
  expect(setAside).not.toBeNull();
  database.close();

  const after = await openTestLibrary(folder);
  expect((await after.call('roots.list', {})).map(({ path }) => path)).toEqual([photos]);
  const summary = await after.call('index.run', {});
  expect(summary).toMatchObject({ added: 3, photosPerSecond: 0 });
  expect(summary.notes.join()).toContain('a new one is built from your folders');
});

it('the folders are back even when the vectors cannot be opened', async () => {
  const { photos, folder } = await understoodLibrary();
  writeFileSync(join(folder, 'catalogue.sqlite'), 'a virus scanner was here');
  const open = vi.spyOn(VectorStore, 'open').mockRejectedValue(new Error('no room'));
  await expect(openTestLibrary(folder)).rejects.toThrow('no room');
  open.mockRestore();
  const catalogue = openCatalogueForReading(join(folder, 'catalogue.sqlite'), { check: true });
  expect(catalogue.prepare('SELECT path FROM roots').all()).toEqual([{ path: photos }]);
  catalogue.close();
});

it.each([
  ['missing', (file: string) => rmSync(file)],
  ['unreadable', (file: string) => writeFileSync(file, '{ "fold')],
])('without its list of folders (%s) a rebuild says so and keeps every vector', async (_, spoil) => {
  const { photos, folder } = await understoodLibrary();
  writeFileSync(join(folder, 'catalogue.sqlite'), 'a virus scanner was here');
  spoil(join(folder, 'folders.json'));

  const after = await openTestLibrary(folder);
  const { notes } = await after.call('index.run', {});
  expect(notes.join()).toContain('no folder could be restored. Add your folders again');
  expect((await after.call('library.status', {})).vectors).toBe(3);
  await after.call('roots.add', { path: photos });
  expect(await after.call('index.run', {})).toMatchObject({ added: 3, photosPerSecond: 0 });
});

it('a list of folders that was lost is written again; the last folder a person removes stays removed', async () => {
  const { photos, folder } = await understoodLibrary();
  const file = join(folder, 'folders.json');
  rmSync(file);
  const library = await openTestLibrary(folder);
  expect(readBackup(file)).toEqual([photos]);
  const [root] = await library.call('roots.list', {});
  await library.call('roots.remove', { root: Number(root?.id) });
  await library.dispose();
  const again = await openTestLibrary(folder);
  expect(await again.call('roots.list', {})).toEqual([]);
  expect((await again.call('index.run', {})).notes).toEqual([]);
});
