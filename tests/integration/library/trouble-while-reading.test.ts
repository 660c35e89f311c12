import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { libraryContents } from '../../fixtures/library-contents.ts';
import { newPlaces, openTestLibrary, until } from '../../fixtures/open-test-library.ts';
import { drawPhotos, put } from '../../fixtures/photo-folder.ts';

function sidecarWith(keyword: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag><rdf:li>${keyword}</rdf:li></rdf:Bag></dc:subject>
    </rdf:Description></rdf:RDF></x:xmpmeta>`;
}

it('a folder that is removed while its photos are read leaves nothing behind, and comes back whole', async () => {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 120);
  const library = await openTestLibrary(folder);
  const { id } = await library.call('roots.add', { path: photos });
  let read = 0;
  library.on('change', () => read++);
  const run = library.call('index.run', {});
  await until(() => read > 20);
  await library.call('roots.remove', { root: id });
  expect((await run).interrupted).toBe(false);
  expect(await library.call('library.status', {})).toMatchObject({ photos: 0, files: 0, vectors: 0 });

  await library.call('roots.add', { path: photos });
  await library.call('index.run', {});
  await library.dispose();
  const { photos: known, vectors, vectorRows } = await libraryContents(folder);
  expect([known.length, vectors.size, vectorRows]).toEqual([120, 120, 120]);
});

it('the other folders are read on when one is removed', async () => {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(join(photos, 'going'), 60);
  await drawPhotos(join(photos, 'staying'), 60, 500);
  const library = await openTestLibrary(folder);
  const { id } = await library.call('roots.add', { path: join(photos, 'going') });
  await library.call('roots.add', { path: join(photos, 'staying') });
  let read = 0;
  library.on('change', () => read++);
  const run = library.call('index.run', {});
  await until(() => read > 5);
  await library.call('roots.remove', { root: id });
  await run;
  expect(await library.call('library.status', {})).toMatchObject({ photos: 60, vectors: 60, pending: 0 });
});

it('a library folder that cannot be written to stops the run, and blames no photo', async () => {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 4);
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  rmSync(join(folder, 'thumbnails'), { recursive: true });
  writeFileSync(join(folder, 'thumbnails'), 'in the way');
  await expect(library.call('index.run', {})).rejects.toMatchObject({ code: 'library.not-writable' });
  expect((await library.call('failures.list', {})).total).toBe(0);

  rmSync(join(folder, 'thumbnails'));
  expect(await library.call('index.run', {})).toMatchObject({ added: 4, failed: 0 });
});

it('vectors that cannot be written are made again by the next run', async () => {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 4);
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  const table = join(folder, 'vectors');
  rmSync(table, { recursive: true });
  writeFileSync(table, 'in the way');
  await expect(library.call('index.run', {})).rejects.toMatchObject({ code: 'library.not-writable' });

  await library.dispose();
  rmSync(table);
  const again = await openTestLibrary(folder);
  await again.call('index.run', {});
  expect(await again.call('library.status', {})).toMatchObject({ photos: 4, vectors: 4, pending: 0 });
});

it('the keywords of every sidecar are read, whichever of two equal files is read first', async () => {
  const { photos, library: folder } = newPlaces();
  const paths = await drawPhotos(photos, 12);
  for (const path of paths) {
    const twin = path.replace('photo-', 'zz-twin-');
    put(twin, readFileSync(path));
    put(`${twin}.xmp`, sidecarWith('grandma'));
  }
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  await library.call('index.run', {});
  rmSync(join(folder, 'thumbnails'), { recursive: true });
  await library.call('index.run', {});
  await library.dispose();
  expect((await libraryContents(folder)).keywords).toHaveLength(12);
});
