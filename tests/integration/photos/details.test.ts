import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawScene, sceneOf, withExif } from '../../fixtures/draw-picture.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { put } from '../../fixtures/photo-folder.ts';

it('everything that is known of a photo, and how it answers the search it was found by', async () => {
  const { photos, library: folder } = newPlaces();
  const picture = withExif(sceneOf(1, { width: 300, height: 200 }), {
    main: { Make: 'Canon', Model: 'Canon EOS 5D' },
    photo: { DateTimeOriginal: '2019:06:14 15:30:12', FNumber: '28/10', ISOSpeedRatings: '400' },
  });
  put(join(photos, 'trip', 'sea.jpg'), await picture.jpeg().toBuffer());
  put(join(photos, 'other.jpg'), await drawScene(2));
  put(join(photos, 'copies', 'sea copy.jpg'), readFileSync(join(photos, 'trip', 'sea.jpg')));
  const library = await openTestLibrary(folder);
  const root = await library.call('roots.add', { path: photos });
  await library.call('index.run', {});

  const { listing } = await library.call('listing.open', { search: { text: 'camera:canon' } });
  const {
    photos: [tile],
  } = await library.call('listing.rows', { listing, offset: 0, limit: 1 });
  const details = await library.call('photos.details', { photo: tile?.photo ?? '', listing });
  expect(details).toMatchObject({
    name: 'sea copy.jpg',
    kind: 'jpeg',
    width: 300,
    height: 200,
    camera: 'Canon EOS 5D',
    fNumber: 2.8,
    iso: 400,
    takenAt: { local: '2019-06-14T15:30:12', source: 'exif' },
    rating: null,
    favourite: false,
    keywords: [],
    match: { score: 1, relevance: 'strong' },
  });
  expect(details.files.map(({ path, root: id, offline }) => ({ path, id, offline }))).toEqual([
    { path: join(photos, 'copies', 'sea copy.jpg'), id: root.id, offline: false },
    { path: join(photos, 'trip', 'sea.jpg'), id: root.id, offline: false },
  ]);
  expect(await library.call('files.path', { file: details.files[1]?.file ?? 0 })).toEqual({
    path: join(photos, 'trip', 'sea.jpg'),
  });
  await expect(library.call('files.path', { file: 99 })).rejects.toMatchObject({ code: 'photo.unknown' });
  expect(await library.call('photos.count', { selection: { listing, runs: [[0, 1]] } })).toMatchObject({
    photos: 1,
    files: 2,
  });
  expect(await library.call('listing.indexOf', { listing, photo: details.photo })).toEqual({ index: 0 });
  expect(await library.call('listing.indexOf', { listing, photo: hashOf('no such') })).toEqual({
    index: null,
  });

  // Asked about without a list, or with one that it is not in, it answers nothing.
  expect((await library.call('photos.details', { photo: details.photo })).match).toBeNull();
  const png = await library.call('listing.open', { search: { text: 'type:png' } });
  expect(
    (await library.call('photos.details', { photo: details.photo, listing: png.listing })).match,
  ).toBeNull();
  await expect(library.call('photos.details', { photo: hashOf('no such') })).rejects.toMatchObject({
    code: 'photo.unknown',
  });
});
