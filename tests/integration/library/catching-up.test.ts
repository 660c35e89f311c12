import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../main/library/index.ts';
import { drawScene } from '../../fixtures/draw-picture.ts';
import { libraryContents } from '../../fixtures/library-contents.ts';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { drawPhotos, put } from '../../fixtures/photo-folder.ts';

async function withPhotos(count: number) {
  const places = newPlaces();
  const paths = await drawPhotos(places.photos, count);
  const library = await openTestLibrary(places.library);
  const root = await library.call('roots.add', { path: places.photos });
  const first = await library.call('index.run', {});
  return { ...places, paths, library, root, first };
}

async function putScene(path: string, seed: number): Promise<void> {
  put(path, await drawScene(seed, { width: 160, height: 120 }));
}

async function photoCount(library: Library): Promise<number> {
  return (await library.call('library.status', {})).photos;
}

describe('catching up', () => {
  it('reads every photo of a new folder once', async () => {
    const { library, first } = await withPhotos(5);
    expect(first).toMatchObject({
      added: 5,
      updated: 0,
      moved: 0,
      removed: 0,
      failed: 0,
      interrupted: false,
    });
    const status = await library.call('library.status', {});
    expect(status).toMatchObject({ photos: 5, files: 5, vectors: 5, pending: 0, failed: 0 });
    expect(status.model.vectorTable).toMatch(/starter.*1.*fp32/);
  });

  it('finds nothing to do when nothing happened', async () => {
    const { library } = await withPhotos(3);
    expect(await library.call('index.run', {})).toMatchObject({
      added: 0,
      updated: 0,
      moved: 0,
      removed: 0,
      photosPerSecond: 0,
    });
  });

  it('takes up new, changed and deleted photos', async () => {
    const { library, photos, paths } = await withPhotos(6);
    await putScene(join(photos, 'new.jpg'), 100);
    await putScene(paths[0]!, 101);
    rmSync(paths[1]!);
    expect(await library.call('index.run', {})).toMatchObject({ added: 1, updated: 1, moved: 0, removed: 1 });
    expect(await photoCount(library)).toBe(6);
  });

  it('keeps a renamed and a moved photo, and understands it no second time', async () => {
    const { library, photos, paths } = await withPhotos(4);
    renameSync(paths[0]!, join(photos, 'renamed.jpg'));
    mkdirSync(join(photos, 'summer'));
    renameSync(paths[1]!, join(photos, 'summer', 'moved.jpg'));
    expect(await library.call('index.run', {})).toMatchObject({
      added: 0,
      moved: 2,
      removed: 0,
      photosPerSecond: 0,
    });
    expect(await photoCount(library)).toBe(4);
  });

  it('keeps a photo that moved from one folder of the library to another', async () => {
    const { library, photos, paths, library: open } = await withPhotos(4);
    const other = `${photos}-other`;
    mkdirSync(other);
    await open.call('roots.add', { path: other });
    renameSync(paths[0]!, join(other, 'here now.jpg'));
    expect(await library.call('index.run', {})).toMatchObject({ added: 0, moved: 1, photosPerSecond: 0 });
  });

  it('counts a photo that lies in two places once', async () => {
    const { library, photos, paths } = await withPhotos(2);
    put(join(photos, 'copy.jpg'), readFileSync(paths[0]!));
    expect(await library.call('index.run', {})).toMatchObject({ added: 1, photosPerSecond: 0 });
    expect(await library.call('library.status', {})).toMatchObject({ photos: 2, files: 3, vectors: 2 });
  });

  it('keeps the photos of a folder that is away, marks them, and finds them by search', async () => {
    const { library, photos, root } = await withPhotos(3);
    renameSync(photos, `${photos}-unplugged`);
    expect((await library.call('index.run', {})).removed).toBe(0);
    const [state] = await library.call('roots.list', {});
    expect(state).toMatchObject({ id: root.id, state: 'offline', photos: 3 });
    const answer = await library.call('search.query', { text: 'a landscape with houses', all: true });
    expect(answer.results).toHaveLength(3);
    expect(answer.results.every(({ offline }) => offline)).toBe(true);
    renameSync(`${photos}-unplugged`, photos);
    await library.call('index.run', {});
    expect((await library.call('roots.list', {}))[0]).toMatchObject({ state: 'ready', photos: 3 });
  });

  it('holds removals when more than a third is gone at once, until they are accepted', async () => {
    const { library, paths, root } = await withPhotos(6);
    for (const path of paths.slice(0, 3)) rmSync(path);
    expect((await library.call('index.run', {})).removed).toBe(0);
    expect((await library.call('roots.list', {}))[0]).toMatchObject({ state: 'removals-held', missing: 3 });
    expect(await photoCount(library)).toBe(6);
    expect(await library.call('roots.acceptRemovals', { root: root.id })).toEqual({ files: 3 });
    expect(await photoCount(library)).toBe(3);
  });

  it('reads the keywords of a sidecar that is added later', async () => {
    const { library, paths } = await withPhotos(2);
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag><rdf:li>grandma</rdf:li></rdf:Bag></dc:subject>
      </rdf:Description></rdf:RDF></x:xmpmeta>`;
    put(`${paths[0]}.xmp`, xmp);
    await library.call('index.run', {});
    const answer = await library.call('search.query', { text: '"grandma"' });
    expect(answer.results.map(({ path }) => path)).toEqual([paths[0]]);
  });

  it('takes what a removed folder alone held out of the library, vectors too', async () => {
    const { library, library: open, root, photos } = await withPhotos(3);
    expect(await open.call('roots.remove', { root: root.id })).toEqual({ files: 3, photos: 3, elsewhere: 0 });
    expect(await library.call('library.status', {})).toMatchObject({ photos: 0, files: 0, vectors: 0 });
    expect(readdirSync(photos)).toHaveLength(3);
  });

  it('understands photos again whose vectors were deleted by hand', async () => {
    const { library, library: open, photos } = await withPhotos(3);
    await open.dispose();
    const folder = join(photos, '..', 'library');
    rmSync(join(folder, 'vectors'), { recursive: true });
    const again = await openTestLibrary(folder);
    await again.call('index.run', {});
    expect(await again.call('library.status', {})).toMatchObject({ photos: 3, vectors: 3, pending: 0 });
    await library.dispose();
  });

  it('makes thumbnails again that were deleted by hand', async () => {
    const { library, photos } = await withPhotos(3);
    const folder = join(photos, '..', 'library');
    rmSync(join(folder, 'thumbnails'), { recursive: true });
    await library.call('index.run', {});
    await library.dispose();
    expect((await libraryContents(folder)).thumbnails).toHaveLength(3);
  });

  it('says which files it could not read and goes on with the others', async () => {
    const { library, photos } = await withPhotos(2);
    put(join(photos, 'empty.jpg'), '');
    put(join(photos, 'letter.jpg'), 'Dear Eidetic, this is not a picture.');
    appendFileSync(join(photos, 'notes'), 'no picture, and not named like one');
    await putScene(join(photos, 'fine.jpg'), 200);
    const summary = await library.call('index.run', {});
    expect(summary).toMatchObject({ added: 1, failed: 2, skipped: 1 });
    const { failures, total } = await library.call('failures.list', {});
    expect(total).toBe(2);
    expect(failures.map(({ code }) => code).sort()).toEqual(['file.empty', 'file.not-a-picture']);
  });

  it('reads a failed file again when it has changed, and only then', async () => {
    const { library, photos } = await withPhotos(1);
    const path = join(photos, 'late.jpg');
    // Fresh from somebody's hands: it is waited for.
    writeFileSync(path, 'not yet');
    await library.call('index.run', {});
    expect(await library.call('index.run', {})).toMatchObject({ failed: 0, added: 0 });
    await putScene(path, 300);
    expect(await library.call('index.run', {})).toMatchObject({ added: 1, failed: 0 });
    expect((await library.call('failures.list', {})).total).toBe(0);
  });

  it('never looks into its own folder', async () => {
    const { photos } = newPlaces();
    await drawPhotos(photos, 2);
    const library = await openTestLibrary(join(photos, 'library inside'));
    await library.call('roots.add', { path: photos });
    await library.call('index.run', {});
    await library.call('index.run', {});
    expect(await photoCount(library)).toBe(2);
  });
});
