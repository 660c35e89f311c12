import { describe, expect, it } from 'vitest';
import { tagsOfPhoto } from '../../../main/library/catalog/photo-tags.ts';
import { countTags } from '../../../main/library/catalog/tag-counts.ts';
import { countWithTag } from '../../../main/library/catalog/tag-members.ts';
import { dumpOf, openConceptWorld } from '../../fixtures/concept-world.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { someConcept } from '../../fixtures/some-concept.ts';

describe('deciding on a tag', () => {
  it('gives it, refuses it and takes the word away; taken back, everything is as it was', async () => {
    const { add, catalogue, changes, decisions, tagged } = await openConceptWorld();
    const [one = '', two = '', three = ''] = add(['one', 'two', 'three']);
    const empty = dumpOf(catalogue);
    const given = decisions.decide([one, two], 'Summer', 'yes');
    expect(given.photos).toBe(2);
    const both = dumpOf(catalogue);
    const refused = decisions.decide([two, three], 'summer', 'no');
    expect(tagged('SUMMER')).toEqual(['one']);
    const away = decisions.decide([one, two, three], 'summer', null);
    expect(tagged('summer')).toEqual([]);
    expect(catalogue.tags.list()).toEqual([]);
    changes.undo(away.change);
    expect(tagged('summer')).toEqual(['one']);
    changes.undo(refused.change);
    // The tag was gone between, and is another row now.
    const withoutTag = (dump: ReturnType<typeof dumpOf>) =>
      dump.verdicts.map(({ tag_id: _, ...word }) => word);
    expect(withoutTag(dumpOf(catalogue))).toEqual(withoutTag(both));
    changes.undo(given.change);
    expect(dumpOf(catalogue)).toEqual(empty);
    expect(decisions.decide([one], 'never heard of', null).photos).toBe(1);
    expect(catalogue.tags.list()).toEqual([]);
  });

  it('is not lost when an older change of many photos is taken back', async () => {
    const { catalogue, add, changes, decisions, tagged } = await openConceptWorld();
    const [one = '', two = '', three = ''] = add(['one', 'two', 'three']);
    decisions.decide([three], 'summer', 'no');
    const older = decisions.decide([one, two, three], 'summer', 'yes');
    decisions.decide([one], 'summer', 'no');
    expect(changes.undo(older.change)).toBe(2);
    const words = Object.fromEntries(catalogue.verdicts.ofTag(catalogue.tags.find('summer')?.id ?? 0));
    expect(words).toEqual({ [one]: 'no', [three]: 'no' });
    expect(tagged('summer')).toEqual([]);
  });

  it('for a concept’s tag is an answer, and wins over a keyword', async () => {
    const { add, concepts, decisions, editor, tagged } = await openConceptWorld();
    const [photo = ''] = add(['with keyword'], ['Beach']);
    const { id } = editor.create(someConcept(), []);
    decisions.decide([photo], 'beach', 'no');
    expect(tagged('beach')).toEqual([]);
    expect((await concepts.view(id)).learning).toMatchObject({ yes: 0, no: 1 });
  });
});

it('a concept says who gave its tag to the photos that have it', async () => {
  const { add, concepts, decisions, editor, runs, understand } = await openConceptWorld();
  const names = ['beach 1', 'beach 2', 'beach 3', 'beach 4'];
  const [one = '', , , four = ''] = add(names.slice(0, 3)).concat(add(['beach 4'], ['Beach']));
  add(['far away'], ['beach']);
  await understand(names);
  const { id } = editor.create(someConcept(), []);
  await runs.apply(id, 0);
  decisions.decide([one], 'beach', 'yes');
  decisions.decide([four], 'beach', 'no');
  expect(await concepts.view(id)).toMatchObject({ photos: 4, givers: { you: 1, concept: 2, keyword: 1 } });
});

it('every tag of a photo says why, and who refused it', async () => {
  const { catalogue, add, decisions, editor, runs, understand } = await openConceptWorld();
  const [photo = ''] = add(['beach 1'], ['Holiday', 'BEACH', '“quoted”']);
  await understand(['beach 1']);
  const { id } = editor.create(someConcept(), []);
  const { run } = await runs.apply(id, 0);
  decisions.decide([photo], 'dog', 'no');
  decisions.decide([photo], 'holiday', 'yes');
  const at = expect.any(String);
  const score = expect.any(Number);
  expect(tagsOfPhoto(catalogue.database, photo)).toEqual([
    {
      tag: 'Beach',
      applies: true,
      concept: id,
      reasons: [
        { by: 'concept', concept: id, version: 1, score, model: 'one', run, at },
        { by: 'keyword', source: 'xmp' },
      ],
    },
    { tag: 'dog', applies: false, concept: null, reasons: [{ by: 'you', verdict: 'no', at }] },
    {
      tag: 'holiday',
      applies: true,
      concept: null,
      reasons: [
        { by: 'you', verdict: 'yes', at },
        { by: 'keyword', source: 'xmp' },
      ],
    },
  ]);
});

it('all tags are counted as each of them is', async () => {
  const { catalogue, add, decisions, editor, fill, runs } = await openConceptWorld();
  await fill(['beach 1', 'beach 2', 'dog 1']);
  add(['other 1', 'other 2'], ['Dog', 'snow  man']);
  add(['other 3'], ['snow man', 'Beach', '"']);
  const [hidden = ''] = add(['hidden'], ['snow man']);
  catalogue.hidden.hide([catalogue.photos.find(hidden) ?? 0]);
  const { id } = editor.create(someConcept(), []);
  editor.create(someConcept({ name: 'Car', phrases: ['a car'] }), []);
  await runs.apply(id, 0.3);
  decisions.decide([hashOf('beach 2'), hashOf('other 3')], 'beach', 'no');
  decisions.decide([hashOf('dog 1')], 'dog', 'yes');
  decisions.decide([hashOf('dog 1')], 'nobody’s', 'no');
  const counts = await countTags(catalogue.database);
  expect(counts).toEqual([
    { name: 'Beach', photos: 1 },
    { name: 'Car', photos: 0 },
    { name: 'dog', photos: 3 },
    { name: 'snow man', photos: 3 },
  ]);
  for (const { name, photos } of counts) expect(countWithTag(catalogue.database, name)).toBe(photos);
});
