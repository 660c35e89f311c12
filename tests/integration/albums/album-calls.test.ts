import { expect, it } from 'vitest';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
import { filledLibrary, namesOf, tilesOf } from '../../fixtures/filled-library.ts';
import { until } from '../../fixtures/open-test-library.ts';

it('albums as a window asks for them: from a list, found, changed, told of, recorded', async () => {
  const { folder, library } = await filledLibrary(4);
  let told = 0;
  library.on('albumsChanged', () => {
    told += 1;
  });
  const [one, two] = await tilesOf(library);
  const { listing } = await library.call('listing.open', { search: null });
  const made = await library.call('albums.create', {
    name: 'Best',
    selection: { listing, runs: [[0, 3]] },
  });
  expect(made).toMatchObject({ name: 'Best', photos: 3, rules: null, problem: null });
  const rules = { any: [{ text: 'album:best' }, { text: 'is:favourite' }] };
  const clever = await library.call('albums.create', { name: 'Clever', rules });
  expect(clever).toMatchObject({
    photos: 3,
    rules: { any: [{ picture: null }, {}], includePossible: false },
  });
  await until(() => told > 0);

  const { change, photos } = await library.call('albums.takeOut', {
    album: made.album,
    selection: { photos: [one?.photo ?? '', two?.photo ?? ''] },
  });
  const left = await namesOf(library, 'album:best');
  expect(left).toHaveLength(3 - photos);
  expect(await namesOf(library, 'album:clever')).toEqual(left);
  expect(await library.call('changes.undo', { change })).toEqual({ photos });
  await library.call('photos.mark', { selection: { listing, runs: [[3, 4]] }, favourite: true });
  const { albums } = await library.call('albums.list', {});
  expect(albums.map((album) => [album.name, album.photos])).toEqual([
    ['Best', 3],
    ['Clever', 4],
  ]);
  await expect(library.call('albums.create', { name: 'best' })).rejects.toMatchObject({
    code: 'album.exists',
  });
  await expect(
    library.call('albums.edit', { album: clever.album, rules: { any: [{ text: 'album:clever' }] } }),
  ).rejects.toMatchObject({ code: 'album.circular' });
  const suggested = await library.call('search.suggest', { text: 'album:b', limit: 8 });
  expect(suggested.suggestions).toEqual([{ kind: 'album', text: 'album:Best', label: 'Best', photos: 3 }]);
  const { entries } = await library.call('audit.list', {});
  expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
    ['photos.mark', '1 photo'],
    ['album.take-out.undo', 'Best'],
    ['album.take-out', 'Best'],
    ['album.create', 'Clever'],
    ['album.create', 'Best'],
    ['root.add', expect.any(String)],
  ]);

  const reader = await openLibrary({ place: libraryPlace({ folder }), mode: 'read', command: 'a test' });
  expect((await reader.call('albums.list', {})).albums).toEqual(albums);
  expect(await namesOf(reader, 'album:clever')).toHaveLength(4);
  await expect(reader.call('albums.remove', { album: made.album })).rejects.toMatchObject({
    code: 'library.in-use',
  });
  await expect(reader.call('audit.empty', {})).rejects.toMatchObject({ code: 'library.in-use' });
  await reader.dispose();
});
