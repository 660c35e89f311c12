import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
import { drawScene } from '../../fixtures/draw-picture.ts';
import { filledLibrary, namesOf, tilesOf } from '../../fixtures/filled-library.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { newPlaces, openTestLibrary, until } from '../../fixtures/open-test-library.ts';
import { drawPhotos, put } from '../../fixtures/photo-folder.ts';

it('a window hears that photos and folders changed', async () => {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 3);
  const library = await openTestLibrary(folder);
  const counts: number[] = [];
  let rootChanges = 0;
  library.on('libraryChanged', (now) => counts.push(now.photos));
  library.on('rootsChanged', () => {
    rootChanges += 1;
  });
  const { id } = await library.call('roots.add', { path: photos });
  expect(rootChanges).toBe(1);
  await library.call('index.run', {});
  await until(() => counts.at(-1) === 3);
  expect(await library.call('index.progress', {})).toMatchObject({
    state: 'idle',
    done: 3,
    total: 3,
    failed: 0,
  });

  const [tile] = await tilesOf(library);
  const before = counts.length;
  await library.call('photos.mark', { selection: { photos: [tile?.photo ?? ''] }, favourite: true });
  await until(() => counts.length > before);
  const { change } = await library.call('photos.trash', { selection: { photos: [tile?.photo ?? ''] } });
  await until(() => counts.at(-1) === 2);
  await library.call('changes.undo', { change });
  await until(() => counts.at(-1) === 3);
  rmSync(join(photos, 'photo-001.jpg'));
  await library.call('index.run', {});
  await until(() => counts.at(-1) === 2);

  const heard = rootChanges;
  renameSync(photos, `${photos} away`);
  await library.call('index.run', {});
  expect(rootChanges).toBeGreaterThan(heard);
  expect((await tilesOf(library)).every(({ offline }) => offline)).toBe(true);
  await library.call('roots.remove', { root: id });
  await until(() => counts.at(-1) === 0);
});

it('what a person chose is kept, and searches are forgotten with the wish to remember them', async () => {
  const { library: folder } = newPlaces();
  const library = await openTestLibrary(folder);
  const first = await library.call('preferences.read', {});
  expect(first).toEqual({
    theme: 'system',
    language: 'system',
    rowHeight: 200,
    rememberSearches: true,
    recentSearches: [],
    rememberViews: true,
    writeSidecars: false,
    recordSearches: false,
    recordDecisions: true,
  });
  await library.call('preferences.write', { theme: 'dark' });
  await library.call('preferences.write', { recentSearches: ['a dog'] });
  await library.dispose();
  const again = await openTestLibrary(folder);
  expect(await again.call('preferences.read', {})).toEqual({
    ...first,
    theme: 'dark',
    recentSearches: ['a dog'],
  });
  expect(await again.call('preferences.write', { rememberSearches: false })).toMatchObject({
    theme: 'dark',
    recentSearches: [],
  });
  expect((await again.call('preferences.write', { recentSearches: ['a cat'] })).recentSearches).toEqual([]);
  await expect(again.call('preferences.write', { rowHeight: 5 })).rejects.toMatchObject({
    code: 'contract.invalid',
  });
});

it('a picture from outside is held, and searched with for a while', async () => {
  const { photos, library } = await filledLibrary(3);
  const bytes = Uint8Array.from(await drawScene(1, { width: 160, height: 120 }));
  const { picture } = await library.call('pictures.hold', { bytes, name: 'pasted.jpg' });
  const { listing } = await library.call('listing.open', {
    search: { picture: { held: picture }, all: true },
  });
  const rows = await library.call('listing.rows', { listing, offset: 0, limit: 1 });
  expect(rows.photos[0]?.name).toBe('photo-000.jpg');
  expect(rows.photos[0]?.match?.cosine).toBeCloseTo(1, 3);
  await expect(
    library.call('listing.open', { search: { picture: { held: hashOf('never held') } } }),
  ).rejects.toMatchObject({ code: 'picture.expired' });
  const words = new TextEncoder().encode('no picture at all');
  await expect(library.call('pictures.hold', { bytes: words, name: 'notes.txt' })).rejects.toMatchObject({
    code: 'picture.not-a-picture',
    details: { path: 'notes.txt' },
  });
  expect(photos).toBeTruthy();
});

it('files that could not be read are grouped by their reason', async () => {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 1);
  put(join(photos, 'empty.jpg'), '');
  put(join(photos, 'words.jpg'), 'not a picture');
  put(join(photos, 'more words.jpg'), 'not a picture either');
  put(join(photos, 'drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  await library.call('index.run', {});
  const { groups } = await library.call('failures.groups', {});
  expect(groups.map(({ code, files }) => [code, files])).toEqual([
    ['file.not-a-picture', 2],
    ['file.empty', 1],
    ['file.unsupported-kind', 1],
  ]);
  // What is said of all of them does not name the kind of one.
  expect(groups[2]?.message).toBe('Eidetic cannot read this kind of picture yet.');
  const { failures, total } = await library.call('failures.list', { code: 'file.not-a-picture', limit: 1 });
  expect({ codes: failures.map(({ code }) => code), total }).toEqual({
    codes: ['file.not-a-picture'],
    total: 2,
  });
});

describe('a library that is only read', () => {
  it('shows everything, and refuses to be written to with the reason', async () => {
    const { folder, library } = await filledLibrary(2);
    const reader = await openLibrary({ place: libraryPlace({ folder }), mode: 'read', command: 'a test' });
    onTestFinished(() => reader.dispose());
    expect(await namesOf(reader)).toEqual(['photo-000.jpg', 'photo-001.jpg']);
    expect(await reader.call('index.progress', {})).toMatchObject({ state: 'idle' });
    expect(await reader.call('search.suggest', { text: 'year:' })).toMatchObject({
      suggestions: [{ kind: 'year', photos: 2 }],
    });
    const [tile] = await tilesOf(reader);
    const selection = { photos: [tile?.photo ?? ''] };
    expect(await reader.call('pixels.display', { photo: tile?.photo ?? '' })).toMatchObject({
      type: 'image/jpeg',
    });
    const refused = [
      () => reader.call('photos.mark', { selection, rating: 1 }),
      () => reader.call('photos.trash', { selection }),
      () => reader.call('changes.undo', { change: 'any' }),
      () => reader.call('preferences.write', { theme: 'dark' }),
      () => reader.call('index.run', {}),
    ];
    for (const write of refused) await expect(write()).rejects.toMatchObject({ code: 'library.in-use' });

    // A list that was opened here does not outlive what the other process sweeps away.
    const { listing } = await reader.call('listing.open', { search: null });
    const [root] = await library.call('roots.list', {});
    await library.call('roots.remove', { root: root?.id ?? 0 });
    await expect(reader.call('listing.rows', { listing, offset: 0, limit: 2 })).rejects.toMatchObject({
      code: 'listing.expired',
    });
    await library.dispose();
    await expect(reader.call('photos.mark', { selection, rating: 1 })).rejects.toMatchObject({
      code: 'library.not-writable',
    });
  });
});
