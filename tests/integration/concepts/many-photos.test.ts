import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { countTags } from '../../../main/library/catalog/tag-counts.ts';
import { type ConceptWorld, dumpOf, lookOf, openConceptWorld } from '../../fixtures/concept-world.ts';
import { someConcept } from '../../fixtures/some-concept.ts';

const count = 100_000;

/** Photos without more than it takes to be seen and scored; every second one shows a beach. */
async function fillWithMany({ catalogue, vectors }: ConceptWorld): Promise<void> {
  const { database } = catalogue;
  const root = catalogue.roots.add('/photos');
  const addPhoto = database.prepare(
    `INSERT INTO photos (hash, kind, size_bytes, width, height, thumbhash, taken_local, taken_source, added_at)
     VALUES (?, 'jpeg', 1, 3, 2, x'00', '2019-06-14T12:00:00', 'exif', '2020-01-01') RETURNING id`,
  );
  const addFile = database.prepare(
    'INSERT INTO files (root_id, path, size_bytes, mtime_ms, photo_id, needs_reading) VALUES (?, ?, 1, 1, ?, 0)',
  );
  const hashes = Array.from({ length: count }, (_, index) =>
    createHash('sha256').update(String(index)).digest('hex'),
  );
  database.exec('BEGIN');
  for (const [index, hash] of hashes.entries()) {
    addFile.run(root, `${index}.jpg`, Number(addPhoto.get(hash)?.['id']));
  }
  database.exec('COMMIT');
  await vectors.append(
    hashes.map((photo, index) => ({
      photo,
      vector: lookOf(index % 2 === 0 ? 'beach' : 'dog', 0.5, index),
      hubMean: 0.1,
      hubStd: 0.2,
    })),
  );
}

it('a concept of a hundred thousand photos lets others have their turn, and is taken back to the last of them', async () => {
  const world = await openConceptWorld();
  const { catalogue, concepts, editor, runs } = world;
  await fillWithMany(world);
  const concept = editor.create(someConcept(), []).id;
  const before = dumpOf(catalogue);
  const turnsDuring = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    const result = await work();
    clearInterval(others);
    expect(turns).toBeGreaterThan(3);
    return result;
  };
  const { total } = await turnsDuring(() => concepts.candidates({ concept }));
  expect(total).toBe(count);
  const { photos } = await concepts.preview(concept, 0.5);
  expect(photos).toBeGreaterThan(count / 4);
  world.sources.scores.forget();
  const some = await turnsDuring(() => runs.apply(concept, 0.5));
  expect(some.added).toBe(photos);
  expect(await turnsDuring(() => countTags(catalogue.database))).toEqual([{ name: 'Beach', photos }]);
  const all = await runs.apply(concept, 0);
  expect(all.added).toBe(count - photos);
  expect(await runs.undo(all.run)).toEqual({ runs: 1, added: 0, removed: count - photos });
  await turnsDuring(() => runs.sweep(new AbortController().signal));
  expect((await concepts.view(concept)).photos).toBe(photos);
  await runs.undo(some.run);
  expect(dumpOf(catalogue)).toEqual(before);
}, 300_000);
