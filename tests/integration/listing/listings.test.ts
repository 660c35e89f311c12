import { describe, expect, it, vi } from 'vitest';
import type { Catalogue } from '../../../main/library/catalog/catalogue.ts';
import { Listings } from '../../../main/library/listing/listings.ts';
import type { SearchEngine } from '../../../main/library/search/search-engine.ts';
import { addFile, describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

const expired = expect.objectContaining({ code: 'listing.expired' });

/** A catalogue with photos by name and time, and lists of it. */
function libraryOf(photos: Record<string, string>) {
  const catalogue = newCatalogue();
  const root = catalogue.roots.add('/photos');
  for (const [name, taken] of Object.entries(photos)) addPhoto(catalogue, root, name, taken);
  const listings = new Listings({ database: catalogue.database, engine: {} as SearchEngine });
  const open = async () => (await listings.open({ search: null })).listing;
  const names = (listing: string) => listings.rows(listing, 0, 100).map(({ name }) => name);
  const idOf = (name: string) => catalogue.photos.find(hashOf(name)) ?? 0;
  return { catalogue, root, listings, open, names, idOf };
}

function addPhoto(catalogue: Catalogue, root: number, name: string, taken = '2019-06-14T12:00:00'): number {
  const takenAt = { local: taken, offsetMinutes: null, source: 'exif' as const };
  const id = catalogue.photos.describe(hashOf(name), describedPhoto({ takenAt }));
  const file = addFile(catalogue, root, `some folder/${name}.jpg`);
  catalogue.database.prepare('UPDATE files SET photo_id = ?, needs_reading = 0 WHERE id = ?').run(id, file);
  return id;
}

const trip = { early: '2019-06-14T08:00:00', late: '2019-06-14T20:00:00', before: '2018-01-01T00:00:00' };

describe('the list of every photo', () => {
  it('is newest first, under its days', async () => {
    const { listings, names } = libraryOf(trip);
    const { listing, total, sections, aspects, search } = await listings.open({ search: null });
    expect(names(listing)).toEqual(['late.jpg', 'early.jpg', 'before.jpg']);
    expect({ total, search, shapes: aspects.length }).toEqual({ total: 3, search: null, shapes: 3 });
    expect(sections).toEqual([
      { kind: 'day', day: '2019-06-14', count: 2 },
      { kind: 'day', day: '2018-01-01', count: 1 },
    ]);
  });

  it('gives any page of its rows', async () => {
    const { listings, open } = libraryOf(trip);
    const listing = await open();
    expect(listings.rows(listing, 1, 1)).toMatchObject([
      { photo: hashOf('early'), name: 'early.jpg', offline: false, favourite: false, match: null },
    ]);
    expect(listings.rows(listing, 3, 10)).toEqual([]);
  });

  it('that was made before anybody asked is not made again, unless photos came since', async () => {
    const { catalogue, root, listings, open, names } = libraryOf(trip);
    listings.warm();
    const prepare = vi.spyOn(catalogue.database, 'prepare');
    const listed = () =>
      prepare.mock.calls.filter(([sql]) => sql.includes('ORDER BY taken_local DESC')).length;
    expect(names(await open())).toEqual(['late.jpg', 'early.jpg', 'before.jpg']);
    expect(listed()).toBe(0);
    addPhoto(catalogue, root, 'new', '2020-01-01T00:00:00');
    expect(names(await open())).toEqual(['new.jpg', 'late.jpg', 'early.jpg', 'before.jpg']);
    expect(listed()).toBe(1);
  });

  it('leaves out what no file holds', async () => {
    const { catalogue, open, names, idOf } = libraryOf(trip);
    catalogue.database.prepare('DELETE FROM files WHERE photo_id = ?').run(idOf('late'));
    expect(names(await open())).toEqual(['early.jpg', 'before.jpg']);
  });

  it('shows a photo by a copy that can be reached', async () => {
    const { catalogue, listings, open, idOf } = libraryOf({ photo: '2019-06-14T08:00:00' });
    catalogue.roots.setState(catalogue.roots.list()[0]?.id ?? 0, 'offline', 'away');
    const other = catalogue.roots.add('/zoo');
    const copy = addFile(catalogue, other, 'copy.jpg');
    expect(listings.rows(await open(), 0, 1)).toMatchObject([{ name: 'photo.jpg', offline: true }]);
    catalogue.database.prepare('UPDATE files SET photo_id = ? WHERE id = ?').run(idOf('photo'), copy);
    expect(listings.rows(await open(), 0, 1)).toMatchObject([{ name: 'copy.jpg', offline: false }]);
  });
});

describe('a list that is older than the library', () => {
  it('stays as it was, photos that left included', async () => {
    const { catalogue, root, open, names, idOf } = libraryOf(trip);
    const listing = await open();
    addPhoto(catalogue, root, 'new', '2024-01-01T00:00:00');
    catalogue.database.prepare('DELETE FROM files WHERE photo_id = ?').run(idOf('early'));
    const [late, early, before] = names(listing);
    expect([late, before]).toEqual(['late.jpg', 'before.jpg']);
    expect(early).toBe(`${hashOf('early').slice(0, 8)}.jpeg`);
    expect(names(await open())).toEqual(['new.jpg', 'late.jpg', 'before.jpg']);
  });

  it('is out of date where the row of a photo is gone', async () => {
    const { catalogue, listings, open, idOf } = libraryOf(trip);
    const listing = await open();
    catalogue.database.prepare('DELETE FROM files WHERE photo_id = ?').run(idOf('early'));
    catalogue.database.prepare('DELETE FROM photos WHERE id = ?').run(idOf('early'));
    expect(listings.rows(listing, 0, 1)).toHaveLength(1);
    expect(() => listings.rows(listing, 0, 3)).toThrow(expired);
    expect(() => listings.rows(listing, 0, 1)).toThrow(expired);
  });

  it('never takes a newcomer for the photo whose number it was given', async () => {
    const { catalogue, root, listings, open, idOf } = libraryOf(trip);
    const listing = await open();
    const number = idOf('before');
    catalogue.database.prepare('DELETE FROM files WHERE photo_id = ?').run(number);
    catalogue.database.prepare('DELETE FROM photos WHERE id = ?').run(number);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(addPhoto(catalogue, root, 'newcomer')).toBe(number);
    expect(listings.indexOf(listing, number)).toBeNull();
    expect(listings.selected({ listing, runs: [[0, 3]] })).toEqual([idOf('early'), idOf('late')].sort());
    expect(() => listings.rows(listing, 2, 1)).toThrow(expired);
  });

  it('goes when many others were used since', async () => {
    const { listings, open } = libraryOf(trip);
    const [first, second] = [await open(), await open()];
    for (let count = 0; count < 62; count += 1) await open();
    listings.rows(first, 0, 1);
    await open();
    expect(listings.rows(first, 0, 1)).toHaveLength(1);
    expect(() => listings.rows(second, 0, 1)).toThrow(expired);
    expect(() => listings.rows('made up', 0, 1)).toThrow(expired);
  });
});

describe('a selection', () => {
  it('is the same photos in another list', async () => {
    const { catalogue, root, listings, open, idOf } = libraryOf(trip);
    const listing = await open();
    const chosen = listings.selected({ listing, runs: [[1, 3]] });
    expect(new Set(chosen)).toEqual(new Set([idOf('early'), idOf('before')]));
    addPhoto(catalogue, root, 'between', '2019-06-14T01:00:00');
    const other = await open();
    expect(listings.runsWith(other, chosen)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(listings.runsWith(other, [])).toEqual([]);
  });

  it('holds only what can be seen', async () => {
    const { catalogue, listings, open, idOf } = libraryOf(trip);
    const listing = await open();
    catalogue.hidden.hide([idOf('late')]);
    expect(new Set(listings.selected({ listing, runs: [[0, 3]] }))).toEqual(
      new Set([idOf('early'), idOf('before')]),
    );
    expect(listings.selected({ photos: [hashOf('late'), hashOf('unknown'), hashOf('early')] })).toEqual([
      idOf('early'),
    ]);
  });
});

it('hidden photos are in no list, and come back when they are shown again', async () => {
  const { catalogue, open, names, idOf } = libraryOf(trip);
  catalogue.hidden.hide([idOf('late'), idOf('before')]);
  expect(names(await open())).toEqual(['early.jpg']);
  expect({ photos: catalogue.photos.countVisible(), files: catalogue.countFiles() }).toEqual({
    photos: 1,
    files: 1,
  });
  expect(catalogue.roots.overview()[0]).toMatchObject({ photos: 1, files: 1 });
  catalogue.hidden.show(new Map(['late', 'before'].map((name) => [idOf(name), hashOf(name)])));
  expect(names(await open())).toHaveLength(3);
});
