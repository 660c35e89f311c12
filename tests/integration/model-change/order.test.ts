import { expect, it } from 'vitest';
import { AlbumTable } from '../../../main/library/catalog/album-table.ts';
import { filesOfPhoto, isAway, photosToLearn } from '../../../main/library/model-change/photos-to-learn.ts';
import { addFile, describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

/** A catalogue with photos, each in a file of its own name, taken in the year that is given. */
function catalogueWith(years: Readonly<Record<string, number>>) {
  const catalogue = newCatalogue();
  const root = catalogue.roots.add('/photos');
  for (const [name, year] of Object.entries(years)) {
    const takenAt = { local: `${year}-01-01T00:00:00`, offsetMinutes: 0, source: 'exif' as const };
    const photo = catalogue.photos.describe(hashOf(name), describedPhoto({ takenAt }));
    const file = addFile(catalogue, root, `${name}.jpg`);
    catalogue.database
      .prepare('UPDATE files SET photo_id = ?, needs_reading = 0 WHERE id = ?')
      .run(photo, file);
  }
  return { catalogue, root };
}

it('hearts come first, then stars, then albums, then the newest', async () => {
  const { catalogue } = catalogueWith({
    old: 2001,
    new: 2024,
    starred: 2002,
    lessStarred: 2023,
    loved: 2000,
    kept: 2003,
    known: 2025,
  });
  const { database, marks } = catalogue;
  marks.set([
    [hashOf('loved'), { rating: null, favourite: true }],
    [hashOf('starred'), { rating: 5, favourite: false }],
    [hashOf('lessStarred'), { rating: 2, favourite: false }],
  ]);
  new AlbumTable(database).create('Kept', null, [hashOf('kept')]);
  const { all, hashes } = await photosToLearn(database, (hash) => hash === hashOf('known'));
  expect(all).toBe(7);
  expect(hashes).toEqual(['loved', 'starred', 'lessStarred', 'kept', 'new', 'old'].map(hashOf));
});

it('of those that are equally dear the most viewed come first, and then the newest', async () => {
  const { catalogue } = catalogueWith({ newest: 2025, new: 2024, old: 2001, older: 2000, loved: 1999 });
  const { database, marks, views } = catalogue;
  marks.set([[hashOf('loved'), { rating: null, favourite: true }]]);
  views.add(
    new Map([
      [hashOf('old'), 1],
      [hashOf('older'), 3],
      [hashOf('nobody'), 9],
    ]),
  );
  views.add(new Map([[hashOf('old'), 1]]));
  const { hashes } = await photosToLearn(database, () => false);
  expect(hashes).toEqual(['loved', 'older', 'old', 'newest', 'new'].map(hashOf));
});

it('a photo in a folder that is away has no file now, and is known to be away', () => {
  const { catalogue, root } = catalogueWith({ one: 2020 });
  const { database } = catalogue;
  expect(filesOfPhoto(database, hashOf('one'))).toEqual([
    { path: '/photos/one.jpg', sizeBytes: 1_000, mtimeMs: 5_000 },
  ]);
  expect(isAway(database, hashOf('one'))).toBe(false);
  catalogue.roots.setState(root, 'offline', 'unplugged');
  expect(filesOfPhoto(database, hashOf('one'))).toEqual([]);
  expect(isAway(database, hashOf('one'))).toBe(true);
});

it('a photo whose file is gone from a folder that is there is not waited for', () => {
  const { catalogue } = catalogueWith({ one: 2020 });
  catalogue.database.exec("UPDATE files SET missing_since = '2026-01-01T00:00:00.000Z'");
  expect(filesOfPhoto(catalogue.database, hashOf('one'))).toEqual([]);
  expect(isAway(catalogue.database, hashOf('one'))).toBe(false);
});
