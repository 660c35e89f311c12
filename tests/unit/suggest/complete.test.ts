import { describe, expect, it } from 'vitest';
import { complete, completionsOf } from '../../../main/library/suggest/complete.ts';

const completions = completionsOf({
  keywords: new Map([
    ['candles', 12],
    ['Golden Gate', 7],
    ['Café', 3],
    ['say "cheese"', 9],
  ]),
  folders: new Map([
    ['Canada 2019', 40],
    ['Rome', 20],
    ['New York', 5],
  ]),
  cameras: new Map([
    ['Canon EOS 5D', 100],
    ['FUJIFILM X-T3', 50],
  ]),
  years: new Map([
    ['2019', 60],
    ['2020', 30],
  ]),
  tags: new Map([
    ['candles', 14],
    ['Golden Gate', 7],
    ['Café', 3],
    ['birthday party', 6],
    ['Beach', 25],
  ]),
  concepts: new Map([['Beach', 25]]),
  albums: new Map([
    ['Summer walks', 80],
    ['Best of all', null],
  ]),
});
const texts = (text: string, limit = 8) => complete(text, completions, limit).map((found) => found.text);

describe('completing a query', () => {
  it('goes on with the last word, what most photos have first', () => {
    expect(texts('beach can')).toEqual([
      'beach camera:"Canon EOS 5D"',
      'beach folder:"Canada 2019"',
      'beach "candles"',
    ]);
  });

  it('tells how many photos there are, and what to call it', () => {
    expect(complete('rom', completions, 8)).toEqual([
      { kind: 'folder', text: 'folder:Rome', label: 'Rome', photos: 20 },
    ]);
  });

  it('takes several words for one name where one begins so', () => {
    expect(texts('sunset golden g')[0]).toBe('sunset "Golden Gate"');
    expect(texts('new y')).toEqual(['folder:"New York"']);
  });

  it('finds a later word of a name, after those that begin with it', () => {
    expect(texts('york')).toEqual(['folder:"New York"']);
    expect(texts('20')).toEqual(['year:2019', 'year:2020', 'folder:"Canada 2019"']);
  });

  it('keeps to the kind where a filter is begun', () => {
    expect(texts('snow camera:')).toEqual(['snow camera:"Canon EOS 5D"', 'snow camera:"FUJIFILM X-T3"']);
    expect(texts('folder:"new y')).toEqual(['folder:"New York"']);
    expect(texts('year:')).toEqual(['year:2019', 'year:2020']);
    expect(texts('-year:2')).toEqual(['-year:2019', '-year:2020']);
  });

  it('offers tags, concepts and albums by their own filters', () => {
    expect(texts('snow tag:')).toEqual([
      'snow tag:Beach',
      'snow tag:candles',
      'snow tag:"Golden Gate"',
      'snow tag:"birthday party"',
      'snow tag:Café',
    ]);
    expect(texts('-tag:"birth')).toEqual(['-tag:"birthday party"']);
    expect(texts('concept:')).toEqual(['concept:Beach']);
    expect(complete('album:best', completions, 8)).toEqual([
      { kind: 'album', text: 'album:"Best of all"', label: 'Best of all', photos: null },
    ]);
  });

  it('offers each name once to those who ask for none of them', () => {
    expect(texts('beach')).toEqual(['concept:Beach']);
    expect(texts('birth')).toEqual(['tag:"birthday party"']);
    expect(texts('golden')).toEqual(['"Golden Gate"']);
    expect(texts('summer')).toEqual(['album:"Summer walks"']);
  });

  it('completes keywords inside of a quotation mark that is still open', () => {
    expect(texts('dog "gol')).toEqual(['dog "Golden Gate"']);
    expect(texts('"rome" "')).toEqual([]);
  });

  it('keeps the minus', () => {
    expect(texts('beach -can')).toContain('beach -"candles"');
  });

  it('does not mind accents and capitals', () => {
    expect(texts('CAFE')).toEqual(['"Café"']);
    expect(texts('café')).toEqual(['"Café"']);
  });

  it('never offers what the query language cannot write, nor what was typed', () => {
    expect(texts('say')).toEqual([]);
    expect(texts('folder:Rome')).toEqual([]);
  });

  it('says nothing after a space', () => {
    expect(texts('beach ')).toEqual([]);
  });

  it('gives no more than was asked for', () => {
    expect(texts('can', 2)).toHaveLength(2);
  });
});
