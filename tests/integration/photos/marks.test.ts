import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MarkTable } from '../../../main/library/catalog/mark-table.ts';
import { filledLibrary, namesOf, tilesOf } from '../../fixtures/filled-library.ts';
import { hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

describe('the table of marks', () => {
  it('changes what it is told to, and gives back exactly what was there', () => {
    const { marks } = newCatalogue();
    const [a, b, c] = [hashOf('a'), hashOf('b'), hashOf('c')];
    const all = () => new Map(marks.after('', 10));
    marks.change([b, a], { rating: 3 });
    marks.change([a], { favourite: true });
    const before = all();
    expect(before).toEqual(
      new Map([
        [a, { rating: 3, favourite: true }],
        [b, { rating: 3, favourite: false }],
      ]),
    );
    const undo = marks.change([c, b, a], { rating: 0 });
    expect(marks.find(a)).toEqual({ rating: 0, favourite: true });
    expect(marks.find(c)).toEqual({ rating: 0, favourite: false });
    marks.restore(undo);
    expect(all()).toEqual(before);
  });

  it('leaves what was changed again since, each photo, stars and heart by themselves', () => {
    const { marks } = newCatalogue();
    const [a, b, c] = [hashOf('a'), hashOf('b'), hashOf('c')];
    marks.change([a], { rating: 2 });
    const undoStars = marks.change([a, b, c], { rating: 5 });
    const undoHeart = marks.change([a, b], { favourite: true });
    marks.change([b], { rating: 1 });
    expect(marks.restore(undoStars)).toBe(2);
    expect(marks.after('', 10)).toEqual(
      [
        [a, { rating: 2, favourite: true }],
        [b, { rating: 1, favourite: true }],
      ].toSorted(),
    );
    marks.change([a], { favourite: false });
    expect(marks.restore(undoHeart)).toBe(1);
    expect(marks.find(b)).toEqual({ rating: 1, favourite: false });
    expect(marks.find(a)).toEqual({ rating: 2, favourite: false });
  });

  it('takes many back at once', () => {
    const { marks } = newCatalogue();
    const photos = Array.from({ length: 20_000 }, (_, index) => hashOf(`many ${index}`));
    marks.change(photos, { rating: 3 });
    expect(marks.restore(marks.change(photos, { rating: 4, favourite: true }))).toBe(20_000);
    expect(marks.find(photos[7]!)).toEqual({ rating: 3, favourite: false });
  });

  it('keeps nothing of a photo of which nothing is said any more', () => {
    const { marks } = newCatalogue();
    marks.change([hashOf('a'), hashOf('b')], { rating: 3, favourite: true });
    const undo = marks.change([hashOf('a'), hashOf('c')], { rating: null, favourite: false });
    expect(marks.after('', 10).map(([hash]) => hash)).toEqual([hashOf('b')]);
    marks.restore(undo);
    expect(marks.after('', 10)).toHaveLength(2);
  });

  it('is read a page at a time', () => {
    const { marks } = newCatalogue();
    expect(marks.isEmpty).toBe(true);
    marks.change(['1', '2', '3'], { favourite: true });
    expect(marks.after('1', 1)).toEqual([['2', { rating: null, favourite: true }]]);
    expect(marks.after('3', 1)).toEqual([]);
    expect(marks.isEmpty).toBe(false);
  });

  it('keeps none of a change that fails half-way', () => {
    const { database } = newCatalogue();
    const marks = new MarkTable(database);
    expect(() => marks.change([hashOf('a')], { rating: 9 })).toThrow(/CHECK/);
    expect(marks.isEmpty).toBe(true);
  });
});

it('stars and hearts: given, taken back exactly, found, and kept with the photo wherever it goes', async () => {
  const { photos, library } = await filledLibrary(4);
  const [one, two, three] = await tilesOf(library);
  const { listing } = await library.call('listing.open', { search: null });
  const mark = async (change: { rating?: number | null; favourite?: boolean }, ids: (string | undefined)[]) =>
    library.call('photos.mark', { selection: { photos: ids.map((id) => id ?? '') }, ...change });

  await mark({ rating: 4 }, [one?.photo]);
  await mark({ favourite: true }, [one?.photo, two?.photo]);
  const all = await library.call('photos.mark', { selection: { listing, runs: [[0, 4]] }, rating: 1 });
  expect(all.photos).toBe(4);
  expect((await tilesOf(library)).map(({ rating }) => rating)).toEqual([1, 1, 1, 1]);
  expect(await library.call('changes.undo', { change: all.change })).toEqual({ photos: 4 });
  expect((await tilesOf(library)).map(({ rating, favourite }) => ({ rating, favourite }))).toEqual([
    { rating: 4, favourite: true },
    { rating: null, favourite: true },
    { rating: null, favourite: false },
    { rating: null, favourite: false },
  ]);
  await expect(library.call('changes.undo', { change: all.change })).rejects.toMatchObject({
    code: 'change.too-late',
  });
  expect(await namesOf(library, 'is:favourite')).toEqual(['photo-000.jpg', 'photo-001.jpg']);
  expect(await namesOf(library, 'rating:>=4')).toEqual(['photo-000.jpg']);
  await expect(mark({ rating: 1 }, [hashOf('unknown')])).rejects.toMatchObject({ code: 'photo.unknown' });

  // Moved, read again because of its time, and away for so long that its row is swept.
  renameSync(join(photos, 'photo-000.jpg'), join(photos, 'moved.jpg'));
  utimesSync(join(photos, 'photo-001.jpg'), new Date(), new Date(2001, 1, 1));
  await library.call('index.run', {});
  expect(await namesOf(library, 'is:favourite')).toEqual(['moved.jpg', 'photo-001.jpg']);
  const [root] = await library.call('roots.list', {});
  await library.call('roots.remove', { root: root?.id ?? 0 });
  await library.call('roots.add', { path: photos });
  await library.call('index.run', {});
  expect(await library.call('photos.details', { photo: one?.photo ?? '' })).toMatchObject({
    rating: 4,
    favourite: true,
  });
  await mark({ rating: null, favourite: false }, [one?.photo]);
  expect(await library.call('photos.details', { photo: one?.photo ?? '' })).toMatchObject({
    rating: null,
    favourite: false,
  });
  rmSync(join(photos, 'moved.jpg'));
  expect(
    await library.call('photos.count', { selection: { photos: [one?.photo ?? '', three?.photo ?? ''] } }),
  ).toMatchObject({ photos: 2, files: 2 });
});
