import { describe, expect, it } from 'vitest';
import { photosWithTag } from '../../../main/library/catalog/tag-members.ts';
import { dumpOf, openConceptWorld } from '../../fixtures/concept-world.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { someConcept } from '../../fixtures/some-concept.ts';

const names = ['beach 1', 'beach 2', 'beach 3', 'dog 1', 'dog 2'];
const line = 0.3;

async function filledWorld() {
  const world = await openConceptWorld();
  await world.fill(names);
  return world;
}

describe('creating', () => {
  it('takes over a tag of its name with what was said of it, and learns from it where it is told to', async () => {
    const { add, catalogue, concepts, decisions, editor, tagged } = await filledWorld();
    add(['dog with keyword', 'dog refused'], ['BEACH']);
    decisions.decide([hashOf('dog 1')], 'beach', 'yes');
    decisions.decide([hashOf('dog refused')], 'beach', 'no');
    const { id } = editor.create(someConcept({ learnFromTag: true }), [hashOf('beach 1')]);
    expect(Object.fromEntries(catalogue.verdicts.ofTag(catalogue.tags.find('beach')?.id ?? 0))).toEqual({
      [hashOf('beach 1')]: 'yes',
      [hashOf('dog 1')]: 'yes',
      [hashOf('dog with keyword')]: 'yes',
      [hashOf('dog refused')]: 'no',
    });
    expect(await concepts.view(id)).toMatchObject({
      name: 'Beach',
      version: 0,
      line: null,
      active: false,
      changed: false,
      photos: 3,
      learning: { yes: 3, no: 1 },
    });
    expect(tagged('beach')).toEqual(['beach 1', 'dog 1', 'dog with keyword']);
    expect(() => editor.create(someConcept({ name: 'bEACH ' }), [])).toThrow(/already/);
    expect(catalogue.tags.list()).toHaveLength(1);
  });

  it('without being told to, a keyword gives the tag and teaches nothing', async () => {
    const { add, concepts, editor } = await filledWorld();
    add(['dog with keyword'], ['beach']);
    const { id } = editor.create(someConcept(), []);
    expect(await concepts.view(id)).toMatchObject({ photos: 1, learning: { yes: 0, no: 0, stage: 'words' } });
    expect(concepts.propose('Beach').tagged).toBe(1);
  });
});

describe('editing', () => {
  it('says that the concept changed since it was applied, until it is as it was', async () => {
    const { concepts, decisions, editor, runs } = await filledWorld();
    const { id } = editor.create(someConcept(), []);
    await runs.apply(id, line);
    const changed = async () => (await concepts.view(id)).changed;
    expect(await changed()).toBe(false);
    editor.edit(id, { phrases: ['sand and sea'] });
    expect(await changed()).toBe(true);
    editor.edit(id, { phrases: ['a beach'], action: 'veil', name: 'Beaches' });
    expect(await changed()).toBe(false);
    decisions.answer(id, hashOf('dog 1'), 'no');
    expect(await changed()).toBe(true);
    await runs.apply(id, line);
    expect(await changed()).toBe(false);
    await runs.undo(2);
    expect(await changed()).toBe(true);
  });

  it('a new name keeps tag and answers, takes over what was said of a mere tag, and no other concept’s name', async () => {
    const { catalogue, decisions, editor, runs, tagged } = await filledWorld();
    const { id, tagId } = editor.create(someConcept(), [hashOf('beach 1')]);
    const other = editor.create(someConcept({ name: 'Dog', phrases: ['a dog'] }), []);
    await runs.apply(id, line);
    decisions.answer(id, hashOf('dog 2'), 'no');
    decisions.decide([hashOf('dog 1'), hashOf('dog 2')], 'seaside', 'yes');
    expect(() => editor.edit(id, { name: 'DOG' })).toThrow(/“Dog” already/);
    expect(editor.edit(id, { name: 'Seaside' })).toMatchObject({ id, tagId, name: 'Seaside' });
    expect(tagged('seaside')).toEqual(['beach 1', 'beach 2', 'beach 3', 'dog 1']);
    expect(tagged('beach')).toEqual([]);
    expect(catalogue.verdicts.ofTag(tagId).get(hashOf('dog 2'))).toBe('no');
    expect(editor.edit(id, { name: 'SEASIDE' }).name).toBe('SEASIDE');
    expect(catalogue.tags.list().map(({ name }) => name)).toEqual(['Dog', 'SEASIDE']);
    expect(() => editor.edit(other.id + 10, {})).toThrow(/no such concept/);
  });

  it('what is for review only has the tags alone that a person gave it, and gets its own back when it acts again', async () => {
    const { catalogue, concepts, decisions, editor, runs, tagged } = await filledWorld();
    const { id } = editor.create(someConcept(), []);
    await runs.apply(id, line);
    decisions.answer(id, hashOf('dog 1'), 'yes');
    editor.edit(id, { reviewOnly: true });
    expect(tagged('beach')).toEqual(['dog 1']);
    expect(await concepts.view(id)).toMatchObject({
      reviewOnly: true,
      photos: 1,
      samples: [{ photo: hashOf('dog 1'), veiled: false }],
    });
    await expect(runs.apply(id, 0)).rejects.toMatchObject({ code: 'concept.review-only' });
    expect(photosWithTag(catalogue.database, 'beach')).toEqual([hashOf('dog 1')]);
    editor.edit(id, { reviewOnly: false });
    expect(tagged('beach')).toEqual(['beach 1', 'beach 2', 'beach 3', 'dog 1']);
  });

  it('says of the pictures it shows which are veiled, be it by another concept', async () => {
    const { concepts, editor } = await filledWorld();
    const { id } = editor.create(someConcept(), [hashOf('beach 1'), hashOf('dog 1')]);
    editor.create(someConcept({ name: 'Private', action: 'veil' }), [hashOf('dog 1')]);
    const { samples } = await concepts.view(id);
    expect(new Set(samples)).toEqual(
      new Set([
        { photo: hashOf('beach 1'), veiled: false },
        { photo: hashOf('dog 1'), veiled: true },
      ]),
    );
  });
});

describe('removing', () => {
  it('leaves a person’s own words as a tag, and comes back exactly', async () => {
    const { catalogue, changes, decisions, editor, fill, runs, tagged } = await filledWorld();
    const { id } = editor.create(someConcept(), [hashOf('dog 1')]);
    await runs.apply(id, line);
    await fill(['beach 4']);
    await runs.apply(id, 0.9);
    decisions.answer(id, hashOf('dog 2'), 'no');
    await runs.apply(id, 0.1);
    const all = () => ({
      ...dumpOf(catalogue),
      runs: catalogue.runs.list(null, 100),
      changes: catalogue.database.prepare('SELECT * FROM run_changes ORDER BY run_id, hash').all(),
    });
    const before = all();
    const members = tagged('beach');
    const { change, photos } = editor.remove(id);
    expect(photos).toBe(members.length - 1);
    expect(tagged('beach')).toEqual(['dog 1']);
    expect(catalogue.runs.list(null, 10)).toEqual([]);
    // Somebody makes another concept meanwhile: it has a number of its own.
    const other = editor.create(someConcept({ name: 'Dog', phrases: ['a dog'] }), []);
    expect(other.id).toBeGreaterThan(id);
    editor.remove(other.id);
    changes.undo(change);
    expect(all()).toEqual(before);
    expect(tagged('beach')).toEqual(members);
  });

  it('is not taken back over another concept of its name; a tag that nobody had a word on goes with it', async () => {
    const { catalogue, changes, editor } = await filledWorld();
    const { id } = editor.create(someConcept(), []);
    const { change } = editor.remove(id);
    expect(catalogue.tags.list()).toEqual([]);
    const other = editor.create(someConcept(), []);
    expect(() => changes.undo(change)).toThrow(/already/);
    expect(catalogue.concepts.list().map((row) => row.id)).toEqual([other.id]);
    // And when that is gone it is not too late.
    editor.remove(other.id);
    changes.undo(change);
    expect(catalogue.concepts.list().map((row) => row.id)).toEqual([id]);
  });

  it('is taken back over a mere tag of its name, whose words are its answers then', async () => {
    const { catalogue, changes, decisions, editor, runs, tagged } = await filledWorld();
    const { id } = editor.create(someConcept(), []);
    await runs.apply(id, line);
    const before = dumpOf(catalogue);
    const members = tagged('beach');
    const { change } = editor.remove(id);
    const given = decisions.decide([hashOf('dog 1')], 'BEACH', 'yes');
    changes.undo(change);
    expect(tagged('beach')).toEqual([...members, 'dog 1'].sort());
    expect({ ...dumpOf(catalogue), verdicts: [] }).toEqual(before);
    changes.undo(given.change);
    expect(dumpOf(catalogue)).toEqual(before);
  });
});

it('a sensitive concept never tags by itself, from whatever door it comes', async () => {
  const { catalogue, concepts, editor, fill, runs, tagged } = await filledWorld();
  const { id } = editor.create(someConcept({ name: 'Muslim people', phrases: ['a beach'] }), []);
  expect(await concepts.view(id)).toMatchObject({
    reviewOnly: true,
    sensitivity: { category: 'religion' },
  });
  await expect(runs.apply(id, 0)).rejects.toMatchObject({ code: 'concept.review-only' });
  expect(() => editor.edit(id, { reviewOnly: false })).toThrow(/cannot tell for sure/);
  const plain = editor.create(someConcept(), []);
  await runs.apply(plain.id, line);
  expect(tagged('beach')).not.toEqual([]);
  editor.edit(plain.id, { phrases: ['a criminal'] });
  await fill(['beach 4']);
  await runs.sweep(new AbortController().signal);
  expect(tagged('beach')).toEqual([]);
  editor.import({
    eidetic: 'concepts',
    version: 1,
    concepts: [
      {
        name: 'Jews',
        phrases: ['a person'],
        contrasts: [],
        action: 'tag',
        active: true,
        reviewOnly: false,
        readyMade: null,
        line: 0.1,
        answers: [],
      },
    ],
  });
  expect(catalogue.concepts.list().every(({ reviewOnly }) => reviewOnly)).toBe(true);
});
