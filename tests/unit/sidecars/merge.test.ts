import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagKey } from '../../../main/library/catalog/tag-table.ts';
import { changesFor, saysTheSame } from '../../../main/library/sidecars/changes-for.ts';
import { merge } from '../../../main/library/sidecars/merge.ts';
import type { Decision, Wishes } from '../../../main/library/sidecars/wishes.ts';
import { noWords, type WrittenTag, type XmpWords } from '../../../main/library/sidecars/xmp-words.ts';

const writer = { library: 'mine', sidecar: 'IMG.xmp' };
const at = '2026-03-01T00:00:00.000Z';
const nothing: Wishes = {
  decisions: [],
  refused: [],
  stars: null,
  starsDiffer: false,
  keywordsInPhoto: [],
  starsInPhoto: null,
};
const yes = (...tags: string[]): Wishes => ({
  ...nothing,
  decisions: tags.map((tag): Decision => ({ tag, by: 'person', at, concept: null })),
});
const stars = (rating: number, more: Partial<Wishes> = {}): Wishes => ({
  ...nothing,
  stars: { rating, at },
  ...more,
});
const wrote = (TagName: string, more: Partial<WrittenTag> = {}): WrittenTag => ({
  TagName,
  Library: 'mine',
  DecidedBy: 'person',
  DecidedAt: at,
  ...more,
});
const says = (words: Partial<XmpWords>): XmpWords => ({ ...noWords, ...words });
const ourStars = (Stars: string) => ({ Stars, Library: 'mine', DecidedAt: at });

describe('tags', () => {
  test('at the end of a path a tag stands already, and is not put there again', () => {
    const { next } = merge(says({ paths: ['Places|Paris'] }), yes('paris', 'dog'), writer);
    expect([next.subjects, next.paths]).toEqual([
      ['paris', 'dog'],
      ['Places|Paris', 'dog'],
    ]);
    const undone = merge(next, nothing, writer).next;
    expect([undone.subjects, undone.paths, undone.tags]).toEqual([[], ['Places|Paris'], []]);
  });

  test('a word of others in the hierarchy stays when we only put the same into the list', () => {
    const added = merge(says({ paths: ['dog'] }), yes('dog'), writer).next;
    expect([added.subjects, added.paths]).toEqual([['dog'], ['dog']]);
    expect(merge(added, nothing, writer).next).toMatchObject({ subjects: [], paths: ['dog'] });
  });

  test('a path that another program made of our tag stays when the tag goes', () => {
    const current = says({
      subjects: ['dog'],
      paths: ['Animals|dog'],
      tags: [wrote('dog', { InHierarchy: 'True' })],
    });
    expect(merge(current, nothing, writer).next.paths).toEqual(['Animals|dog']);
  });

  test('another spelling of our tag is another program’s, and stays when ours goes', () => {
    const current = says({
      subjects: ['dog', 'Dog'],
      paths: ['dog', 'DOG'],
      tags: [wrote('dog', { InHierarchy: 'True' })],
    });
    const { next, removedTags } = merge(current, nothing, writer);
    expect([next.subjects, next.paths, next.tags]).toEqual([['Dog'], ['DOG'], []]);
    expect(removedTags).toEqual(['dog']);
    const respelt = merge({ ...current, subjects: ['Dog'], paths: [] }, nothing, writer);
    expect([respelt.next.subjects, respelt.removedTags]).toEqual([['Dog'], []]);
  });

  test('who decides now is written; that a person said it once more is not', () => {
    const before = says({ subjects: ['dog'], tags: [wrote('dog')] });
    const later: Wishes = {
      ...nothing,
      decisions: [{ tag: 'dog', by: 'person', at: '2027', concept: null }],
    };
    expect(saysTheSame(merge(before, later, writer).next, before)).toBe(true);
    const concept = { version: 2, score: 0.75, model: 'starter' };
    const byConcept: Wishes = { ...nothing, decisions: [{ tag: 'Dog', by: 'concept', at: '2027', concept }] };
    expect(merge(before, byConcept, writer).next.tags).toEqual([
      {
        TagName: 'dog',
        Library: 'mine',
        DecidedBy: 'concept',
        DecidedAt: '2027',
        Concept: 'Dog',
        ConceptVersion: '2',
        Score: '0.7500',
        Model: 'starter',
      },
    ]);
  });

  test.each([
    ['in a list', says({ subjects: ['Dog'] }), [], 'IMG.xmp'],
    ['as a step of a path', says({ paths: ['Animals|dog|Rex'] }), [], 'IMG.xmp'],
    ['in the picture', noWords, ['DOG'], 'the photo itself'],
  ])('a refused keyword of others %s is told', (_, current, keywordsInPhoto, place) => {
    const { conflicts, next } = merge(current, { ...nothing, refused: ['dog'], keywordsInPhoto }, writer);
    expect(conflicts).toEqual([
      `“dog” is another program’s keyword in ${place}. It stays there, although you said no.`,
    ]);
    expect(saysTheSame(next, current)).toBe(true);
  });

  test('a refused tag that we wrote goes, and that is no conflict', () => {
    const current = says({ subjects: ['dog'], tags: [wrote('dog')] });
    const { removedTags, conflicts, next } = merge(current, { ...nothing, refused: ['dog'] }, writer);
    expect([removedTags, conflicts, next.subjects]).toEqual([['dog'], [], []]);
  });
});

describe('stars', () => {
  test.each<[string, Partial<XmpWords>, Wishes, string | null, number | null, string | null]>([
    ['none there', {}, stars(4), '4', 4, null],
    ['0 there, which is none', { rating: '0' }, stars(4), '4', 4, null],
    ['ours there', { rating: '2', stars: ourStars('2') }, stars(4), '4', 4, null],
    ['ours there already', { rating: '4', stars: ourStars('4') }, stars(4), '4', null, null],
    ['theirs there', { rating: '2' }, stars(4), '2', null, '2 stars'],
    ['theirs over ours', { rating: '1', stars: ourStars('2') }, stars(4), '1', null, '1 star'],
    ['theirs, the same', { rating: '4' }, stars(4), '4', null, null],
    ['rejected', { rating: '-1' }, stars(4), '-1', null, '“rejected”'],
    ['no number', { rating: 'good' }, stars(4), 'good', null, 'a rating'],
    [
      'theirs in the picture',
      {},
      stars(4, { starsInPhoto: 3 }),
      null,
      null,
      'In the photo, another program set 3',
    ],
    ['the same in the picture', {}, stars(4, { starsInPhoto: 4 }), null, null, null],
    ['0 in the picture', {}, stars(4, { starsInPhoto: 0 }), '4', 4, null],
    ['taken back', { rating: '4', stars: ourStars('4') }, nothing, null, null, null],
    ['taken to 0', { rating: '4', stars: ourStars('4') }, stars(0), null, null, null],
    ['taken back over theirs', { rating: '2', stars: ourStars('4') }, nothing, '2', null, null],
    ['taken out by others', { stars: ourStars('4') }, stars(4), null, null, 'They stay out'],
    ['taken out by others, given anew', { stars: ourStars('4') }, stars(5), '5', 5, null],
    ['0 where none are', {}, stars(0), null, null, null],
    ['0 over theirs', { rating: '3' }, stars(0), '3', null, 'you gave no stars'],
    [
      'different ones',
      { rating: '4', stars: ourStars('4') },
      { ...nothing, starsDiffer: true },
      '4',
      null,
      'share',
    ],
    [
      'of another library',
      { rating: '4', stars: { ...ourStars('4'), Library: 'other' } },
      stars(2),
      '4',
      null,
      '4 stars',
    ],
  ])('%s', (_, current, wishes, rating, written, conflict) => {
    const merged = merge(says(current), wishes, writer);
    expect([merged.next.rating, merged.rating]).toEqual([rating, written]);
    expect(merged.conflicts).toEqual(conflict === null ? [] : [expect.stringContaining(conflict)]);
    const { rating: after, stars: note } = merged.next;
    // A note of ours stands only where our stars do, or did until others took them out.
    if (note?.Library === 'mine') expect([note.Stars, null]).toContain(after ?? null);
  });
});

describe('whatever stands there and whatever is wanted', () => {
  const name = fc.constantFrom('dog', 'Dog', 'cat', 'CAFE\u0301', 'Café', 'a|b', 'snow');
  const library = fc.constantFrom('mine', 'other');
  const written = fc
    .record({ name, library, InHierarchy: fc.constantFrom('True', undefined) })
    .map((each) => wrote(each.name, { Library: each.library, InHierarchy: each.InHierarchy }));
  const rating = fc.constantFrom(null, '-1', '0', '1', '4');
  const words = fc.record({
    subjects: fc.array(name, { maxLength: 5 }),
    paths: fc.array(fc.constantFrom('dog', 'Animals|dog', 'Places|Paris', 'cat'), { maxLength: 3 }),
    rating,
    tags: fc.uniqueArray(written, { maxLength: 4, selector: (tag) => tagKey(tag.TagName) }),
    stars: fc.option(
      fc.record({ Stars: fc.constantFrom('1', '4'), Library: library, DecidedAt: fc.constant(at) }),
    ),
  });
  const wishes = fc
    .record({
      tags: fc.uniqueArray(name, { selector: tagKey }),
      rating: fc.option(fc.integer({ min: 0, max: 5 })),
      inPhoto: fc.option(fc.integer({ min: 0, max: 5 })),
    })
    .map(({ tags, rating: given, inPhoto }): Wishes => {
      return { ...yes(...tags), stars: given === null ? null : { rating: given, at }, starsInPhoto: inPhoto };
    });

  test('a second merge changes nothing more', () => {
    fc.assert(
      fc.property(words, wishes, (current, wanted) => {
        const once = merge(current, wanted, writer).next;
        const twice = merge(once, wanted, writer);
        expect(saysTheSame(once, twice.next)).toBe(true);
        expect(changesFor(once, twice.next)).toEqual({});
      }),
    );
  });

  test('nothing of others is taken out, and all of ours when nothing is wanted any more', () => {
    fc.assert(
      fc.property(words, wishes, (current, wanted) => {
        const ours = new Set(
          current.tags.filter((tag) => tag.Library === 'mine').map(({ TagName }) => TagName),
        );
        const others = (list: readonly string[]) => list.filter((each) => !ours.has(each));
        const { next } = merge(current, wanted, writer);
        expect(next.subjects).toEqual(expect.arrayContaining(others(current.subjects)));
        expect(next.paths).toEqual(expect.arrayContaining(others(current.paths)));
        expect(next.tags).toEqual(
          expect.arrayContaining(current.tags.filter((tag) => tag.Library === 'other')),
        );
        const undone = merge(next, nothing, writer).next;
        expect(undone.subjects).toEqual(others(current.subjects));
        expect(undone.tags.filter((tag) => tag.Library === 'mine')).toEqual([]);
        expect(undone.stars?.Library).not.toBe('mine');
      }),
    );
  });
});

test('values are told to exiftool so that it does not take letters for entities', () => {
  const next = says({ subjects: ['a &amp; b'], tags: [wrote('a &amp; b')] });
  expect(changesFor(noWords, next)).toEqual({
    'XMP-dc:Subject+': ['a &amp;amp; b'],
    'XMP-eidetic:WrittenTags': [expect.objectContaining({ TagName: 'a &amp;amp;amp; b' })],
  });
  expect(changesFor(says({ subjects: ['x', 'y'], rating: '3' }), says({ subjects: ['y'] }))).toEqual({
    'XMP-dc:Subject-': ['x'],
    'XMP-xmp:Rating': null,
  });
});
