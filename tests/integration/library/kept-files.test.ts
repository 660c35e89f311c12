import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../main/library/index.ts';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { drawPhotos, put } from '../../fixtures/photo-folder.ts';

/** A library of ten photos of which four are gone, held until a person decides. */
async function withHeldRemovals() {
  const { photos, library: folder } = newPlaces();
  const paths = await drawPhotos(photos, 10);
  const library = await openTestLibrary(folder);
  const { id: root } = await library.call('roots.add', { path: photos });
  await library.call('index.run', {});
  const gone = paths.slice(0, 4);
  for (const path of gone) renameSync(path, `${path}.gone`);
  await library.call('index.run', {});
  return { library, folder, photos, paths, gone, root };
}

async function stateOf(library: Library) {
  const [{ state, reason, photos, missing, kept } = { state: 'offline' } as never] = await library.call(
    'roots.list',
    {},
  );
  return { state, reason, photos, missing, kept };
}

const held = { state: 'removals-held', reason: expect.any(String), photos: 10, missing: 4, kept: 0 };
const settled = { state: 'ready', reason: null, photos: 10, missing: 4, kept: 4 };

describe('missing files that a person keeps', () => {
  it('are asked about no more, by a later run or after a new start', async () => {
    const { library, folder, root } = await withHeldRemovals();
    expect(await stateOf(library)).toEqual(held);
    expect(await library.call('roots.keepMissing', { root })).toEqual({ files: 4 });
    expect(await stateOf(library)).toEqual(settled);
    expect(await library.call('index.run', {})).toMatchObject({ removed: 0, notes: [] });
    await library.dispose();
    const again = await openTestLibrary(folder);
    expect(await again.call('index.run', {})).toMatchObject({ removed: 0, notes: [] });
    expect(await stateOf(again)).toEqual(settled);
  });

  it('are kept also when a few more go, which are taken out as always', async () => {
    const { library, paths, root } = await withHeldRemovals();
    await library.call('roots.keepMissing', { root });
    rmSync(paths[9]!);
    expect((await library.call('index.run', {})).removed).toBe(1);
    expect(await stateOf(library)).toEqual({ ...settled, photos: 9 });
  });

  it('are asked about together with the next great loss', async () => {
    const { library, paths, root } = await withHeldRemovals();
    await library.call('roots.keepMissing', { root });
    for (const path of paths.slice(4, 8)) rmSync(path);
    expect((await library.call('index.run', {})).removed).toBe(0);
    expect(await stateOf(library)).toMatchObject({ state: 'removals-held', missing: 8, kept: 4 });
    expect(await library.call('roots.acceptRemovals', { root })).toEqual({ files: 8 });
    expect(await stateOf(library)).toMatchObject({ state: 'ready', photos: 2, missing: 0, kept: 0 });
  });

  it('can be let go after all', async () => {
    const { library, root } = await withHeldRemovals();
    await library.call('roots.keepMissing', { root });
    expect(await library.call('roots.acceptRemovals', { root })).toEqual({ files: 4 });
    expect(await stateOf(library)).toMatchObject({ photos: 6, missing: 0, kept: 0 });
  });

  it('that are back and go again are another loss', async () => {
    const { library, gone, root } = await withHeldRemovals();
    await library.call('roots.keepMissing', { root });
    for (const path of gone) renameSync(`${path}.gone`, path);
    await library.call('index.run', {});
    expect(await stateOf(library)).toMatchObject({ state: 'ready', missing: 0, kept: 0 });
    for (const path of gone) renameSync(path, `${path}.gone`);
    await library.call('index.run', {});
    expect(await stateOf(library)).toEqual(held);
  });

  it('that turn up elsewhere have moved', async () => {
    const { library, photos, gone, root } = await withHeldRemovals();
    await library.call('roots.keepMissing', { root });
    put(join(photos, 'here again.jpg'), readFileSync(`${gone[0]}.gone`));
    expect(await library.call('index.run', {})).toMatchObject({ moved: 1, added: 0 });
    expect(await stateOf(library)).toMatchObject({ photos: 10, missing: 3, kept: 3 });
  });

  it('are none where nothing is held', async () => {
    const { photos, library: folder } = newPlaces();
    await drawPhotos(photos, 1);
    const library = await openTestLibrary(folder);
    const { id: root } = await library.call('roots.add', { path: photos });
    expect(await library.call('roots.keepMissing', { root })).toEqual({ files: 0 });
    await expect(library.call('roots.keepMissing', { root: 99 })).rejects.toMatchObject({
      code: 'root.unknown',
    });
  });
});
