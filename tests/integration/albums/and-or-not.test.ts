import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decide, makeConcept, writeKeywords } from '../../fixtures/tagging.ts';
import { albumWorld } from './album-world.ts';
import {
  concepts,
  finds,
  handAlbums,
  type NaivePhoto,
  type NaiveRules,
  photosOf,
  printRule,
  smartAlbums,
  smartNames,
  tags,
} from './naive-albums.ts';

async function libraryOf(photos: readonly NaivePhoto[], rules: readonly NaiveRules[]) {
  const world = await albumWorld(
    Object.fromEntries(
      photos.map(({ name, year }) => [name, { shows: 'x', taken: `${year}-05-01T12:00:00` }]),
    ),
  );
  const { byHand, catalogue, smart } = world;
  const namesOf = (of: (photo: NaivePhoto) => boolean) => photos.filter(of).map(({ name }) => name);
  for (const concept of concepts) {
    makeConcept(
      catalogue,
      concept,
      namesOf(({ assigned }) => assigned.includes(concept)),
    );
  }
  for (const tag of tags) {
    decide(
      catalogue,
      tag,
      'yes',
      namesOf(({ yes }) => yes.includes(tag)),
    );
    decide(
      catalogue,
      tag,
      'no',
      namesOf(({ no }) => no.includes(tag)),
    );
  }
  // As programs write them: in one case or another.
  for (const [index, { name, keywords }] of photos.entries()) {
    writeKeywords(
      catalogue,
      name,
      keywords.map((keyword) => (index % 2 === 0 ? keyword.toUpperCase() : keyword)),
    );
  }
  for (const album of handAlbums) byHand(album, ...namesOf(({ byHand }) => byHand.includes(album)));
  for (const [index, any] of rules.entries()) smart(smartNames[index] ?? '', ...any.map(printRule));
  return world;
}

it('and, or and not mean what they say, whatever albums are made of them', async () => {
  await fc.assert(
    fc.asyncProperty(photosOf, smartAlbums, async (photos, rules) => {
      const { inAlbum, listed } = await libraryOf(photos, rules);
      const smart = new Map(smartNames.map((name, index) => [name, rules[index] ?? []]));
      for (const [name, wanted] of smart) {
        const expected = photos.filter((photo) => finds(photo, wanted, smart)).map((photo) => photo.name);
        expect(await inAlbum(name)).toEqual(expected);
        expect((await listed(name))?.photos).toBe(expected.length);
      }
    }),
    { numRuns: 60 },
  );
});

it('every change of an album is taken back exactly, in whatever order they were made', async () => {
  const step = fc.record({
    what: fc.constantFrom('add' as const, 'takeOut' as const, 'remove' as const),
    album: fc.constantFrom(1, 2),
    photos: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
  });
  const photos: NaivePhoto[] = [0, 1, 2, 3].map((index) => {
    const byHand = index === 0 ? ['one', 'two'] : index === 1 ? ['one'] : [];
    return { name: `p${index}`, year: 2019, keywords: [], yes: [], no: [], assigned: [], byHand };
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const { albumChanges, catalogue, changes } = await libraryOf(photos, []);
      const kept = () => [
        catalogue.database.prepare('SELECT * FROM albums ORDER BY id').all(),
        catalogue.database.prepare('SELECT * FROM album_photos ORDER BY album_id, hash').all(),
      ];
      const history: { before: unknown; change: string }[] = [];
      const hashes = (indexes: readonly number[]) =>
        indexes.map((index) =>
          String(catalogue.database.prepare('SELECT hash FROM photos ORDER BY id').all()[index]?.['hash']),
        );
      for (const { what, album, photos: chosen } of steps) {
        if (catalogue.database.prepare('SELECT 1 FROM albums WHERE id = ?').get(album) === undefined)
          continue;
        const before = kept();
        const done =
          what === 'remove' ? albumChanges.remove(album) : albumChanges[what](album, hashes(chosen));
        history.push({ before, change: done.change });
      }
      for (const { before, change } of history.toReversed()) {
        changes.undo(change);
        expect(kept()).toEqual(before);
      }
    }),
    { numRuns: 40 },
  );
});
