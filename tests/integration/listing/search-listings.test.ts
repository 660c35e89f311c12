import { describe, expect, it } from 'vitest';
import { KeywordIndex } from '../../../main/library/catalog/keyword-index.ts';
import { Listings } from '../../../main/library/listing/listings.ts';
import { listingRequest } from '../../../preload/contract/index.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { pictureWorld } from '../../fixtures/picture-world.ts';

const trip = {
  p1: { shows: 'dog snow', taken: '2019-01-01T10:00:00' },
  p2: { shows: 'dog beach', taken: '2020-07-01T10:00:00', file: 'beach dog.jpg' },
  p3: { shows: 'beach', taken: '2020-07-02T10:00:00' },
  p4: { shows: 'beach people', taken: '2020-07-02T11:00:00' },
  p5: { shows: 'nothing much', taken: '2021-01-01T10:00:00' },
};

async function searching(photos: Parameters<typeof pictureWorld>[0] = trip) {
  const { catalogue, engine, names } = await pictureWorld(photos);
  const listings = new Listings({ database: catalogue.database, engine });
  const open = async (search: object) => {
    const opened = await listings.open(listingRequest.parse({ search }));
    const rows = listings.rows(opened.listing, 0, 100);
    return { ...opened, rows, found: rows.map(({ photo }) => names.get(photo)) };
  };
  return { catalogue, listings, engine, open };
}

describe('the list of a search', () => {
  it('has its strong matches first, and says how well each one matches', async () => {
    const { open } = await searching();
    const { sections, rows, found, search, total } = await open({ text: 'dog' });
    expect(found.slice(0, 2).sort()).toEqual(['p1', 'p2']);
    expect(sections).toEqual([
      { kind: 'strong', day: null, count: 2 },
      { kind: 'weak', day: null, count: 3 },
    ]);
    expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(rows.map(({ match }) => match?.relevance)).toEqual(
      sections.flatMap(({ kind, count }) => Array(count).fill(kind)),
    );
    expect(rows.find(({ photo }) => photo === hashOf('p2'))?.match).toMatchObject({ keywordMatch: true });
    expect(search).toMatchObject({ strong: expect.any(Number), nothingMatchesWell: false, notes: [] });
    expect(search).toMatchObject({ strong: 2, possible: 0, hidden: 0 });
  });

  it('has the nearest of the weak ones where hardly anything matches, some rows in all', async () => {
    const others = Array.from({ length: 40 }, (_, index) => [`other${index}`, { shows: 'nothing much' }]);
    const { open } = await searching({ ...trip, ...Object.fromEntries(others) });
    expect(await open({ text: 'dog' })).toMatchObject({
      total: 24,
      sections: [{ kind: 'strong', count: 2 }, { kind: 'weak' }],
      search: { strong: 2, hidden: 45 - 24 },
    });
    expect((await open({ text: 'dog', sort: 'date' })).total).toBe(2);
  });

  it('has none of them where the model knows none of the words', async () => {
    const { open } = await searching();
    expect(await open({ text: 'xqzzv' })).toMatchObject({ total: 0, search: { nothingMatchesWell: true } });
  });

  it('shows the weak ones, last, when they are asked for', async () => {
    const { open } = await searching();
    const { sections, total, search } = await open({ text: 'dog', all: true });
    expect(total).toBe(5);
    expect(sections.at(-1)?.kind).toBe('weak');
    expect(search?.hidden).toBe(0);
  });

  it('finds the same as a plain search', async () => {
    const { open, engine } = await searching();
    for (const text of ['dog', 'beach -people', 'dog year:2020', '"beach"', 'year:2020']) {
      const rows = (await open({ text })).rows.filter(({ match }) => match?.relevance !== 'weak');
      const plain = await engine.query({ text, all: false, sort: 'relevance', limit: 100, offset: 0 });
      const results = plain.results.map(({ photo, relevance }) => `${photo} ${relevance}`);
      expect(rows.map(({ photo, match }) => `${photo} ${match?.relevance}`).sort()).toEqual(results.sort());
    }
  });

  it('is under its days by date, and still knows how well each one matches', async () => {
    const { open } = await searching();
    const { sections, found, rows } = await open({ text: 'beach', sort: 'date' });
    expect(found).toEqual(['p4', 'p3', 'p2']);
    expect(sections).toEqual([
      { kind: 'day', day: '2020-07-02', count: 2 },
      { kind: 'day', day: '2020-07-01', count: 1 },
    ]);
    expect(rows.every(({ match }) => match !== null && match.score > 0)).toBe(true);
  });

  it.each(['year:2020', '"jpg" year:2020', '-"nothing" year:2020'])(
    'of %s has nothing to rank',
    async (text) => {
      const { open } = await searching();
      const { sections, found, rows, search } = await open({ text });
      expect(found).toEqual(['p4', 'p3', 'p2']);
      expect(sections.map(({ kind }) => kind)).toEqual(['day', 'day']);
      expect(rows[0]?.match).toMatchObject({ score: 1, relevance: 'strong', cosine: null });
      expect(search).toMatchObject({ hidden: 0, nothingMatchesWell: false });
    },
  );

  it('tells what was understood', async () => {
    const { open } = await searching();
    const { search } = await open({ text: 'dog -people year:2019' });
    expect(search?.terms.map(({ role }) => role)).toEqual(['words', 'less', 'filter']);
  });

  it('says when nothing matches well', async () => {
    const { open } = await searching();
    expect(await open({ text: 'snow people year:2021' })).toMatchObject({
      total: 1,
      sections: [{ kind: 'weak', count: 1 }],
      search: { nothingMatchesWell: true, strong: 0, possible: 0, hidden: 0 },
    });
  });

  it('cannot be opened for nothing', async () => {
    const { open } = await searching();
    await expect(open({ text: ' ' })).rejects.toMatchObject({ code: 'query.empty' });
  });

  it('leaves hidden photos out, whatever was asked for', async () => {
    const { catalogue, open } = await searching();
    const hidden = catalogue.photos.find(hashOf('p2')) ?? 0;
    catalogue.hidden.hide([hidden]);
    for (const text of ['dog', '"beach"', 'year:2020', 'beach dog']) {
      expect((await open({ text })).found, text).not.toContain('p2');
    }
  });
});

it('marks count as ratings and favourites in filters', async () => {
  const { catalogue, open } = await searching();
  catalogue.database.prepare('UPDATE photos SET rating = 2 WHERE hash = ?').run(hashOf('p1'));
  catalogue.marks.change([hashOf('p3'), hashOf('p4')], { rating: 5 });
  catalogue.marks.change([hashOf('p4')], { favourite: true });
  catalogue.marks.change([hashOf('p1')], { rating: 0 });
  expect((await open({ text: 'rating:5' })).found).toEqual(['p4', 'p3']);
  expect((await open({ text: 'has:rating' })).found).toEqual(['p4', 'p3']);
  expect((await open({ text: 'rating:2' })).found).toEqual([]);
  expect((await open({ text: 'is:favourite' })).found).toEqual(['p4']);
  expect((await open({ text: '-is:favourite year:2020' })).found).toEqual(['p3', 'p2']);
  expect(new KeywordIndex(catalogue.database).available).toBe(true);
});
