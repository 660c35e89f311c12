import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../main/library/search/query/parse-query.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import { printQuery } from './print-query.ts';

const nothing = { words: '', less: [], quoted: [], excluded: [], filters: [] };

function refusal(text: string): EideticError {
  try {
    parseQuery(text);
  } catch (error) {
    if (error instanceof EideticError) return error;
  }
  throw new Error(`“${text}” was not refused`);
}

describe('the query language', () => {
  it('takes a query apart into words, less-like, names and filters', () => {
    expect(
      parseQuery('birthday  cake -people -"red balloons" "IMG 20" year:2019 -camera:"Canon EOS"'),
    ).toEqual({
      words: 'birthday cake',
      less: ['people'],
      quoted: ['IMG 20'],
      excluded: ['red balloons'],
      filters: [
        { field: 'year', from: 2019, to: 2019, negated: false },
        { field: 'camera', text: 'Canon EOS', negated: true },
      ],
    });
  });

  it.each([
    ['before:2019', { field: 'before', day: '2019-01-01' }],
    ['after:2019-06', { field: 'after', day: '2019-06-01' }],
    ['after:2020-2-29', { field: 'after', day: '2020-02-29' }],
    ['year:2017..2019', { field: 'year', from: 2017, to: 2019 }],
    ['month:9', { field: 'month', month: 9 }],
    ['month:Sept', { field: 'month', month: 9 }],
    ['Lens:50mm', { field: 'lens', text: '50mm' }],
    ['tag:beach', { field: 'tag', name: 'beach' }],
    ['concept:"birthday  party"', { field: 'concept', name: 'birthday party' }],
    ['album:“Summer 2019”', { field: 'album', name: 'Summer 2019' }],
    ['has:Tags', { field: 'has', what: 'tags' }],
    ['folder:"New York"', { field: 'folder', text: 'New York' }],
    ['type:JPG', { field: 'type', kinds: ['jpeg'] }],
    ['type:raw', { field: 'type', kinds: ['cr2', 'cr3', 'nef', 'arw', 'dng', 'raf', 'rw2', 'orf'] }],
    ['ext:.JPG', { field: 'ext', extension: 'jpg' }],
    ['has:gps', { field: 'has', what: 'gps' }],
    ['is:favourite', { field: 'is', what: 'favourite' }],
    ['is:Favorite', { field: 'is', what: 'favourite' }],
    ['rating:4', { field: 'rating', from: 4, to: 4 }],
    ['rating:>=4', { field: 'rating', from: 4, to: 5 }],
    ['rating:<2', { field: 'rating', from: 0, to: 1 }],
    ['rating:3..5', { field: 'rating', from: 3, to: 5 }],
  ])('reads %s', (text, filter) => {
    expect(parseQuery(text)).toEqual({ ...nothing, filters: [{ ...filter, negated: false }] });
  });

  it.each([
    '3:4 ratio',
    're: hello',
    'at 12:30',
    'https://example.org/a?b=c',
    'x-ray of a hand',
    'five - six',
    '--help',
    '5" nail',
    'note:',
  ])('leaves ordinary writing alone: %s', (text) => {
    expect(parseQuery(text)).toEqual({ ...nothing, words: text });
  });

  it('knows the quotation marks of word processors', () => {
    expect(parseQuery('“summer party” folder:„Berlin“')).toEqual({
      ...nothing,
      quoted: ['summer party'],
      filters: [{ field: 'folder', text: 'Berlin', negated: false }],
    });
  });

  it('points at a filter it does not know and names the nearest one it knows', () => {
    const error = refusal('dog camrea:canon');
    expect(error).toMatchObject({
      code: 'query.unknown-filter',
      message: '“camrea:canon” is not a filter Eidetic knows.',
      nextStep: 'Did you mean camera:canon? To search for the words, write camrea canon without the colon.',
    });
    expect(refusal('-colour:red').nextStep).toContain('The filters are before:, after:, year:');
  });

  it.each([
    'year:last',
    'month:13',
    'month:ju',
    'before:2019-02-30',
    'rating:6',
    'rating:5..3',
    'has:faces',
    'type:pdf',
    'ext:*',
    'year:2020..2019',
  ])('refuses %s with an example', (text) => {
    const error = refusal(`dog ${text} cat`);
    expect(error).toMatchObject({ code: 'query.bad-value', details: { word: text } });
    expect(error.nextStep).toMatch(/^Write it like this: \w+:/);
  });

  it.each([
    ['year:last', 'year: takes a year of four digits, or two of them as a range'],
    ['year:20', 'a year has four digits'],
    ['year:20..2019', 'year: takes a year of four digits, or two of them as a range'],
    ['year:2020..2019', 'a range goes from the smaller to the larger: 2019..2020'],
    ['rating:5..4', 'a range goes from the smaller to the larger: 4..5'],
    ['rating:>5', 'there are 0 to 5 stars, so no photo passes'],
    ['rating:6', 'rating: takes stars from 0 to 5, alone, after a sign such as >=, or as a range'],
    ['rating:9..8', 'rating: takes stars from 0 to 5, alone, after a sign such as >=, or as a range'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(refusal(text).message).toBe(`“${text}” does not work: ${problem}.`);
  });

  it('notices a space after the colon of a filter', () => {
    expect(refusal('camera: canon').message).toContain('has to follow the colon without a space');
  });

  it.each(['"never closed', 'folder:"never closed', '-"never closed'])(
    'refuses an open quotation: %s',
    (text) => {
      expect(refusal(text).code).toBe('query.unclosed-quote');
    },
  );
});

const word = fc.stringMatching(/^[a-z0-9äöü山'.?!-]{1,9}$/);
const filter = fc.constantFrom(
  'year:2019',
  '-year:2001..2004',
  'before:2019-06-14',
  'after:2011-02',
  'month:may',
  '-camera:canon',
  'lens:"50 mm"',
  'folder:a/b',
  'type:raw',
  'type:heif',
  '-ext:jpg',
  'has:keywords',
  'rating:>=3',
  'tag:beach',
  '-concept:"birthday party"',
  'album:"summer 2019"',
  '-has:tags',
);
const phrase = fc.stringMatching(/^[a-zäöü:. -]{1,12}$/).map((text) => `"${text}"`);
const piece = fc.oneof(
  word,
  filter,
  phrase,
  word.map((text) => `-${text}`),
  phrase.map((text) => `-${text}`),
);
const query = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '));

describe('any query', () => {
  it('means the same when it is printed and read again', () => {
    fc.assert(
      fc.property(query, (text) => {
        const parsed = parseQuery(text);
        expect(parseQuery(printQuery(parsed))).toEqual(parsed);
      }),
    );
  });

  it('is read, or refused with a reason, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        try {
          parseQuery(text);
        } catch (error) {
          expect(error).toBeInstanceOf(EideticError);
        }
      }),
    );
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(query, (text) => {
        const kept = printQuery(parseQuery(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
        const said =
          text.replaceAll(/(?<=^| )-?[a-z]+:("[^"]*"|\d\S*|[a-z>]\S*)/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
        for (const one of said) expect(kept).toContain(one);
      }),
    );
  });
});
