import { describe, expect, it } from 'vitest';
import { starter } from '../../../models/catalog/starter.ts';
import { type SearchAnswer, searchRequest } from '../../../preload/contract/index.ts';
import { addFile, hashOf } from '../../fixtures/new-catalogue.ts';
import { pictureWorld, type WorldPhoto } from '../../fixtures/picture-world.ts';

async function libraryOf(photos: Record<string, WorldPhoto>) {
  const { catalogue, vectors, engine, names } = await pictureWorld(photos);
  const ask = (request: object): Promise<SearchAnswer> => engine.query(searchRequest.parse(request));
  const find = async (request: object) => (await ask(request)).results.map(({ photo }) => names.get(photo));
  return { catalogue, vectors, ask, find };
}

const trip = {
  p1: { shows: 'dog snow', taken: '2019-01-01T10:00:00' },
  p2: { shows: 'dog beach', taken: '2020-07-01T10:00:00' },
  p3: { shows: 'beach', taken: '2020-07-02T10:00:00' },
  p4: { shows: 'beach people', taken: '2020-07-03T10:00:00' },
  p5: { shows: 'nothing much' },
};

describe('search by what is in the picture', () => {
  it('puts the best match first and leaves weak ones out', async () => {
    const { ask, find } = await libraryOf(trip);
    expect((await find({ text: 'dog snow' }))[0]).toBe('p1');
    expect(await find({ text: 'dog snow' })).not.toContain('p5');
    const { results, total, strong, possible, nothingMatchesWell } = await ask({ text: 'a dog in the snow' });
    expect(results[0]).toMatchObject({
      photo: hashOf('p1'),
      relevance: 'strong',
      keywordMatch: false,
      offline: false,
    });
    expect(results[0]?.cosine).toBeCloseTo(1, 2);
    expect(total).toBe(results.length);
    expect(strong + possible).toBe(total);
    expect(nothingMatchesWell).toBe(false);
  });

  it('says when nothing matches well, and shows weak ones on request', async () => {
    const { ask, find } = await libraryOf({ p3: trip.p3, p4: trip.p4 });
    expect(await ask({ text: 'dog snow' })).toMatchObject({
      results: [],
      total: 0,
      nothingMatchesWell: true,
    });
    const all = await ask({ text: 'dog snow', all: true });
    expect(all.results.map(({ relevance }) => relevance)).toEqual(['weak', 'weak']);
    expect(all).toMatchObject({ total: 2, nothingMatchesWell: true });
    expect(await find({ text: 'dog snow', all: true, limit: 1, offset: 1 })).toHaveLength(1);
  });

  it('finds nothing by words that mean nothing to the model, and says which', async () => {
    const { ask } = await libraryOf(trip);
    const answer = await ask({ text: 'xqdog' });
    expect(answer).toMatchObject({ results: [], strong: 0, possible: 0, nothingMatchesWell: true });
    expect(answer.notes).toEqual([
      'The model does not know “xqdog”. Check the spelling, or say it in other words.',
    ]);
  });

  it('is never sure where it knows only some of the words', async () => {
    const { ask } = await libraryOf(trip);
    expect(await ask({ text: 'dog snow' })).toMatchObject({ strong: 1 });
    const answer = await ask({ text: 'xqdog dog snow' });
    expect(answer).toMatchObject({ strong: 0, notes: [expect.stringContaining('“xqdog”')] });
    expect(answer.results[0]).toMatchObject({ photo: hashOf('p1'), relevance: 'possible' });
  });

  it('finds a name that the model does not know', async () => {
    const { ask } = await libraryOf({ 'xqville.jpg': { shows: 'beach' } });
    expect((await ask({ text: 'xqville' })).results).toHaveLength(1);
  });

  it('puts less of what stands behind a minus', async () => {
    const { find, ask } = await libraryOf(trip);
    const order = await find({ text: 'beach -people', all: true });
    expect(order.indexOf('p4')).toBeGreaterThan(order.indexOf('p2'));
    const score = async (text: string) =>
      (await ask({ text, all: true })).results.find(({ photo }) => photo === hashOf('p4'))!.score;
    expect(await score('beach -people')).toBeLessThan(await score('beach'));
    expect((await find({ text: '-beach', all: true })).slice(0, 2).sort()).toEqual(['p1', 'p5']);
  });

  it('is sure of no photo for what it does not show', async () => {
    const { ask } = await libraryOf(trip);
    const { results, strong, possible, total } = await ask({ text: '-people' });
    expect(new Set(results.map(({ relevance }) => relevance))).toEqual(new Set(['possible']));
    expect({ strong, possible }).toEqual({ strong: 0, possible: total });
  });

  it('searches by a picture from outside, by one of the library without itself, and with words', async () => {
    const { find } = await libraryOf(trip);
    expect((await find({ picture: { bytes: new Uint8Array(), name: 'dog beach' } }))[0]).toBe('p2');
    expect((await find({ picture: { held: hashOf('held') } }))[0]).toBe('p2');
    expect(await find({ picture: { photo: hashOf('p3') }, all: true })).not.toContain('p3');
    expect((await find({ picture: { photo: hashOf('p3') }, text: 'dog', all: true }))[0]).toBe('p2');
  });

  it('sorts by date and by pages', async () => {
    const { find } = await libraryOf(trip);
    expect(await find({ text: 'beach', sort: 'date' })).toEqual(['p4', 'p3', 'p2']);
    expect(await find({ text: 'beach', sort: 'date', limit: 1, offset: 1 })).toEqual(['p3']);
  });

  it('keeps to the filters', async () => {
    const { find } = await libraryOf(trip);
    expect(await find({ text: 'dog year:2020' })).toEqual(['p2']);
    expect(await find({ text: 'dog before:2000' })).toEqual([]);
  });

  it('does not show what no file holds any more', async () => {
    const { catalogue, ask, find } = await libraryOf(trip);
    catalogue.database.exec("DELETE FROM files WHERE path = 'p1.jpg'");
    expect(await find({ text: 'dog snow', all: true })).not.toContain('p1');
    const { results, total } = await ask({ text: 'dog snow' });
    expect(total).toBe(results.length);
  });

  it('tells how long each step took', async () => {
    const { ask } = await libraryOf(trip);
    const { timings, model: name, query } = await ask({ text: 'dog' });
    expect(timings).toMatchObject({ tokeniseMs: 1, encodeMs: 2 });
    expect(timings.searchMs).toBeGreaterThan(0);
    expect({ name, query }).toEqual({ name: starter.id, query: 'dog' });
  });
});

describe('search by name', () => {
  const named = {
    n1: { shows: 'beach', file: 'golden dog.jpg' },
    n2: { shows: 'dog', file: 'IMG_2041.jpg' },
    n3: { shows: 'dog', file: 'Dogs of Rome/IMG_2042.jpg' },
    n4: { shows: 'other', file: 'IMG_9.jpg' },
  };

  it('adds to the look: what matches in both comes first, a name alone is possible', async () => {
    const { ask, find } = await libraryOf(named);
    expect((await find({ text: 'a dog' })).slice(0, 2)).toEqual(['n3', 'n2']);
    const { results } = await ask({ text: 'a dog' });
    expect(results.find(({ photo }) => photo === hashOf('n1'))).toMatchObject({
      relevance: 'possible',
      keywordMatch: true,
    });
  });

  it('wants all words that say something', async () => {
    const { ask } = await libraryOf(named);
    const { results } = await ask({ text: 'golden dog', all: true });
    expect(results.filter(({ keywordMatch }) => keywordMatch).map(({ photo }) => photo)).toEqual([
      hashOf('n1'),
    ]);
  });

  it('alone, in quotation marks, needs no vector and no text tower', async () => {
    const { ask, find } = await libraryOf({ n1: { ...named.n1, embedded: false } });
    expect(await find({ text: '"golden"' })).toEqual(['n1']);
    expect((await ask({ text: '"golden"' })).results[0]).toMatchObject({
      score: 1,
      cosine: null,
      keywordMatch: true,
    });
    expect(await find({ text: '"silver"' })).toEqual([]);
  });

  it('in quotation marks is a condition on everything else', async () => {
    const { find } = await libraryOf(named);
    expect(await find({ text: 'dog "IMG_20"' })).toEqual(expect.arrayContaining(['n2', 'n3']));
    expect(await find({ text: 'dog "IMG_20"' })).not.toContain('n1');
    expect(await find({ text: '"IMG_20" folder:rome' })).toEqual(['n3']);
  });
});

describe('a name in quotation marks behind a minus', () => {
  const named = {
    cake: { shows: 'dog', file: 'birthday cakes.jpg', taken: '2019-01-01T10:00:00' },
    folder: { shows: 'dog', file: 'Cake shop/1.jpg', taken: '2019-01-02T10:00:00' },
    dog: { shows: 'dog', file: 'golden dog.jpg', taken: '2019-01-03T10:00:00' },
    beach: { shows: 'beach', file: 'beach.jpg', taken: '2020-01-04T10:00:00' },
  };

  it('alone lists all other photos by date, for filters to narrow', async () => {
    const { ask, find } = await libraryOf(named);
    expect(await find({ text: '-"cake"' })).toEqual(['beach', 'dog']);
    expect(await find({ text: '-"cake shop" -"beach"' })).toEqual(['dog', 'cake']);
    expect(await find({ text: '-"cake" year:2019' })).toEqual(['dog']);
    expect(await ask({ text: '-"cake"' })).toMatchObject({ total: 2, strong: 2 });
  });

  it('leaves photos out of everything else', async () => {
    const { find } = await libraryOf(named);
    expect(await find({ text: 'dog -"cake"' })).toEqual(['dog']);
    expect((await find({ text: '"jpg" -"cake" -"golden"' })).sort()).toEqual(['beach']);
  });

  it('needs the index of names, as names that are wanted do', async () => {
    const { catalogue, ask } = await libraryOf(named);
    catalogue.database.exec('DROP TABLE photo_words_1');
    for (const text of ['"cake"', '-"cake"', 'dog -"cake"']) {
      await expect(ask({ text })).rejects.toMatchObject({ code: 'search.no-keyword-index' });
    }
  });
});

describe('filters alone', () => {
  it('show the copy they were asked for', async () => {
    const { catalogue, ask } = await libraryOf(trip);
    const copy = addFile(catalogue, catalogue.roots.list()[0]!.id, 'zoo/copy.jpg');
    const photo = catalogue.photos.find(hashOf('p1'));
    catalogue.database.prepare('UPDATE files SET photo_id = ? WHERE id = ?').run(photo, copy);
    for (const text of ['folder:zoo', 'dog folder:zoo']) {
      expect((await ask({ text })).results[0]?.path).toMatch(/zoo.copy\.jpg$/);
    }
  });

  it('give everything that passes, newest first', async () => {
    const { ask, find } = await libraryOf(trip);
    expect(await find({ text: 'year:2020' })).toEqual(['p4', 'p3', 'p2']);
    expect(await ask({ text: 'year:2020', limit: 2 })).toMatchObject({
      total: 3,
      strong: 3,
      nothingMatchesWell: false,
    });
    expect(await ask({ text: 'year:1990' })).toMatchObject({ total: 0, nothingMatchesWell: false });
  });
});

describe('a search that cannot be answered', () => {
  it('names the reason and the next step', async () => {
    const { catalogue, ask } = await libraryOf({});
    await expect(ask({ text: 'dog' })).rejects.toMatchObject({
      code: 'search.nothing-indexed',
      nextStep: expect.stringContaining('eidetic add FOLDER'),
    });
    addFile(catalogue, catalogue.roots.add('/photos'), 'new.jpg');
    await expect(ask({ text: 'dog' })).rejects.toMatchObject({
      nextStep: expect.stringContaining('1 photo is still waiting'),
    });
  });

  it('is refused when it is empty or asks for a photo that is not there', async () => {
    const { ask } = await libraryOf({ ...trip, p6: { shows: 'dog', embedded: false } });
    await expect(ask({ text: '  ' })).rejects.toMatchObject({ code: 'query.empty' });
    await expect(ask({ text: '""' })).rejects.toMatchObject({ code: 'query.empty' });
    await expect(ask({ picture: { photo: hashOf('unknown') } })).rejects.toMatchObject({
      code: 'photo.unknown',
    });
    await expect(ask({ picture: { photo: hashOf('p6') } })).rejects.toMatchObject({
      code: 'photo.not-ready',
    });
    await expect(ask({ picture: { held: hashOf('forgotten') } })).rejects.toMatchObject({
      code: 'picture.expired',
    });
  });

  it('mentions photos that still wait', async () => {
    const { ask } = await libraryOf({ ...trip, p6: { shows: 'dog', embedded: false } });
    expect((await ask({ text: 'dog' })).notes).toEqual([
      '1 photo is still waiting to be read and may be missing here.',
    ]);
    expect((await (await libraryOf(trip)).ask({ text: 'dog' })).notes).toEqual([]);
  });
});
