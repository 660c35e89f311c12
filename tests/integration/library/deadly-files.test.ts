import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { drawScene } from '../../fixtures/draw-picture.ts';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { drawPhotos, put } from '../../fixtures/photo-folder.ts';

const poison = pathToFileURL(join(import.meta.dirname, '../../fixtures/poison.mjs')).href;

afterEach(() => void vi.unstubAllEnvs());

it('a file that crashes the reader twice is set aside by name, and the rest goes on', async () => {
  vi.stubEnv('NODE_OPTIONS', `--import ${poison}`);
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 25);
  put(join(photos, 'photo-010-crashes.jpg'), await drawScene(900));
  put(join(photos, 'photo-020-crashes-too.jpg'), await drawScene(901));
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  expect(await library.call('index.run', {})).toMatchObject({ added: 25, failed: 2 });
  const { failures } = await library.call('failures.list', {});
  expect(failures.map(({ path, code }) => [path, code])).toEqual([
    [join(photos, 'photo-010-crashes.jpg'), 'file.crashed-reader'],
    [join(photos, 'photo-020-crashes-too.jpg'), 'file.crashed-reader'],
  ]);
  expect(await library.call('library.status', {})).toMatchObject({ photos: 25, vectors: 25, pending: 0 });
});

it('a file during which the reader is killed from outside is tried again at the next start', async () => {
  vi.stubEnv('NODE_OPTIONS', `--import ${poison}`);
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 5);
  put(join(photos, 'reader-is-killed.jpg'), await drawScene(902));
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  expect(await library.call('index.run', {})).toMatchObject({ added: 5, failed: 1 });
  expect((await library.call('failures.list', {})).failures).toMatchObject([
    { code: 'file.reader-killed', transient: true },
  ]);
  await library.dispose();
  vi.unstubAllEnvs();
  const again = await openTestLibrary(folder);
  expect(await again.call('index.run', {})).toMatchObject({ added: 1, failed: 0 });
});
