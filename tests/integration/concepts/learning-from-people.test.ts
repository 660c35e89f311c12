import { expect, it } from 'vitest';
import { newWorldFolder, openConceptWorld } from '../../fixtures/concept-world.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { someConcept } from '../../fixtures/some-concept.ts';

const beaches = Array.from({ length: 20 }, (_, index) => `beach ${index}`);
const dogs = Array.from({ length: 20 }, (_, index) => `dog ${index}`);

it('who answers the opposite of the words is followed', async () => {
  const { concepts, decisions, editor, fill, listings, runs, tagged } = await openConceptWorld();
  await fill([...beaches, ...dogs]);
  const { id } = editor.create(someConcept(), []);
  const best = async () => {
    const { listing } = await concepts.candidates({ concept: id });
    const rows = listings.rows(listing, 0, 20);
    return rows.filter(({ name }) => name.startsWith('beach')).length;
  };
  expect(await best()).toBe(20);
  for (const name of beaches.slice(0, 10)) decisions.answer(id, hashOf(name), 'no');
  for (const name of dogs.slice(0, 10)) decisions.answer(id, hashOf(name), 'yes');
  expect(await best()).toBeLessThan(10);
  const { learning } = await concepts.view(id);
  expect(learning).toMatchObject({ yes: 10, no: 10 });
  expect(learning.mistakes!.learnt).toBeLessThan(learning.mistakes!.words);
  await runs.apply(id, null);
  const unanswered = (photos: readonly string[]) =>
    photos.slice(10).filter((name) => tagged('beach').includes(name));
  expect(unanswered(dogs).length).toBeGreaterThan(unanswered(beaches).length);
});

it('questions are about photos that nobody has answered or passed, of every concept in turn', async () => {
  const { concepts, decisions, editor, fill } = await openConceptWorld();
  await fill([...beaches, ...dogs, 'beach dog 1', 'beach dog 2', 'beach dog 3']);
  const beach = editor.create(someConcept(), []).id;
  const dog = editor.create(someConcept({ name: 'Dog', phrases: ['a dog'] }), []).id;
  const { questions } = await concepts.questions({ concept: beach, limit: 3, passed: [] });
  expect(questions.map(({ concept, name }) => [concept, name])).toEqual(Array(3).fill([beach, 'Beach']));
  const [first, second] = questions;
  decisions.answer(beach, first?.photo.photo ?? '', 'yes');
  const passed = [{ concept: beach, photo: second?.photo.photo ?? '' }];
  const next = await concepts.questions({ concept: beach, limit: 100, passed });
  const asked = next.questions.map(({ photo }) => photo.photo);
  expect(asked).not.toContain(first?.photo.photo);
  expect(asked).not.toContain(second?.photo.photo);
  const all = await concepts.questions({ limit: 4, passed: [] });
  expect(new Set(all.questions.map(({ concept }) => concept))).toEqual(new Set([beach, dog]));
});

it('concepts are seen, answered and taken away where the text tower does not start', async () => {
  const { breakTextTower, catalogue, concepts, decisions, editor, fill } = await openConceptWorld();
  await fill(['beach 1', 'dog 1', 'dog 2']);
  const { id } = editor.create(someConcept(), []);
  editor.create(someConcept({ name: 'Dog', phrases: ['a dog'] }), []);
  breakTextTower();
  decisions.answer(id, hashOf('beach 1'), 'yes');
  decisions.answer(id, hashOf('dog 1'), 'no');
  decisions.answer(id, hashOf('dog 2'), 'no');
  const learning = { yes: 1, no: 2, stage: 'words', mistakes: null };
  expect(await concepts.list()).toMatchObject([{ name: 'Beach', learning, photos: 1 }, { name: 'Dog' }]);
  expect(await concepts.view(id)).toMatchObject({ name: 'Beach', learning });
  editor.remove(id);
  expect(catalogue.concepts.list()).toHaveLength(1);
  // What cannot be had without it says so.
  const { id: car } = editor.create(someConcept({ name: 'Car', phrases: ['a car'] }), []);
  await expect(concepts.candidates({ concept: car })).rejects.toThrow('does not start');
});

it('a concept of another model waits for a look at the difference before it acts again', async () => {
  const folder = newWorldFolder();
  const before = await openConceptWorld(folder);
  const names = [...beaches.slice(0, 6), ...dogs.slice(0, 6)];
  await before.fill(names);
  const { id } = before.editor.create(someConcept(), [hashOf('beach 0')]);
  await before.runs.apply(id, 0.4);
  const tagged = before.tagged('beach');
  await before.close();

  const world = await openConceptWorld(folder, 'another');
  const { concepts, fill, runs, understand } = world;
  await understand(names);
  await runs.sweep(new AbortController().signal);
  expect(await concepts.view(id)).toMatchObject({ modelChanged: true, version: 1 });
  await fill(['beach new']);
  expect(world.tagged('beach')).toEqual(tagged);
  const preview = await concepts.preview(id, 0.4);
  expect(preview.addedPhotos.map(({ name }) => name)).toContain('beach new.jpg');
  expect(await runs.apply(id, 0.4)).toMatchObject({
    kind: 'model-changed',
    model: 'another',
    added: preview.added,
    removed: preview.removed,
  });
  expect(await concepts.view(id)).toMatchObject({ modelChanged: false, photos: preview.photos });
  await fill(['beach newer']);
  expect(world.tagged('beach')).toContain('beach newer');
});

it('a photo that was swept away and comes back has kept what a person said of it', async () => {
  const { add, catalogue, decisions, editor, fill, tagged, understand, vectors } = await openConceptWorld();
  await fill([...beaches.slice(0, 3), 'dog 1']);
  const { id } = editor.create(someConcept(), []);
  decisions.answer(id, hashOf('dog 1'), 'yes');
  decisions.answer(id, hashOf('beach 1'), 'no');
  for (const name of ['dog 1', 'beach 1']) {
    const row = catalogue.photos.find(hashOf(name));
    catalogue.database.prepare('DELETE FROM files WHERE photo_id = ?').run(row);
    catalogue.photos.markOrphans('2020-01-01');
    catalogue.photos.sweepOrphans('2021-01-01');
    await vectors.remove([hashOf(name)]);
  }
  expect(tagged('beach')).toEqual([]);
  add(['dog 1', 'beach 1']);
  await understand(['dog 1', 'beach 1']);
  expect(tagged('beach')).toEqual(['dog 1']);
});
