import { describe, expect, it } from 'vitest';
import { termsOf } from '../../../main/library/search/query/terms.ts';

const pieces = (text: string) => termsOf(text).map(({ role, source }) => [role, source]);

describe('the terms of a query', () => {
  it('are told apart by what they do', () => {
    expect(pieces('a dog in the snow -people "golden" -"copy" year:2019 -camera:"Canon EOS"')).toEqual([
      ['words', 'a dog in the snow'],
      ['less', '-people'],
      ['name', '"golden"'],
      ['without-name', '-"copy"'],
      ['filter', 'year:2019'],
      ['filter', '-camera:"Canon EOS"'],
    ]);
  });

  it('name tags, concepts and albums as filters', () => {
    expect(pieces('snow tag:beach -concept:"birthday party" album:„Summer 2019“ tag:')).toEqual([
      ['words', 'snow'],
      ['filter', 'tag:beach'],
      ['filter', '-concept:"birthday party"'],
      ['filter', 'album:„Summer 2019“'],
      ['words', 'tag:'],
    ]);
  });

  it('stand where they say, so that taking one out leaves the others', () => {
    const text = '  beach   is:favourite  sunset ';
    const terms = termsOf(text);
    expect(terms.map(({ source, start, end }) => text.slice(start, end) === source)).toEqual([
      true,
      true,
      true,
    ]);
    expect(terms.map(({ start }) => start)).toEqual([2, 10, 24]);
  });

  it('are counted in UTF-16 units', () => {
    expect(termsOf('🎂 year:2019')[1]).toEqual({ role: 'filter', source: 'year:2019', start: 3, end: 12 });
  });

  it('leave out quotation marks around nothing, and take a lone colon for writing', () => {
    expect(pieces('"" Re: hello 12:30')).toEqual([['words', 'Re: hello 12:30']]);
  });
});
