import { describe, expect, it } from 'vitest';
import { AlbumTable } from '../../../main/library/catalog/album-table.ts';
import { type SearchAnswer, searchRequest } from '../../../preload/contract/index.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { pictureWorld } from '../../fixtures/picture-world.ts';
import { decide, makeConcept, writeKeywords } from '../../fixtures/tagging.ts';

const trip = {
  p1: { shows: 'dog snow' },
  p2: { shows: 'dog beach' },
  p3: { shows: 'beach' },
  p4: { shows: 'beach people' },
};

async function taggedWorld() {
  const world = await pictureWorld(trip);
  const { catalogue, engine, names } = world;
  writeKeywords(catalogue, 'p1', ['Winter', 'Zürich']);
  writeKeywords(catalogue, 'p2', ['winter', 'odd “quotes”']);
  decide(catalogue, 'birthday party', 'yes', ['p2', 'p4']);
  decide(catalogue, 'Winter', 'no', ['p2']);
  makeConcept(catalogue, 'Beach', ['p2', 'p3']);
  decide(catalogue, 'beach', 'yes', ['p4']);
  decide(catalogue, 'beach', 'no', ['p2']);
  const albums = new AlbumTable(catalogue.database);
  albums.create('Summer 2019', null, ['p1', 'p4'].map(hashOf));
  const ask = (text: string): Promise<SearchAnswer> => engine.query(searchRequest.parse({ text }));
  const find = async (text: string) =>
    (await ask(text)).results.map(({ photo }) => names.get(photo) ?? '').sort();
  return { ...world, ask, find };
}

describe('searching by tags, concepts and albums', () => {
  it('finds who has a tag, whoever gave it: a person’s word wins', async () => {
    const { find } = await taggedWorld();
    expect(await find('tag:winter')).toEqual(['p1']);
    expect(await find('tag:"birthday party"')).toEqual(['p2', 'p4']);
    expect(await find('tag:beach')).toEqual(['p3', 'p4']);
    expect(await find('concept:BEACH')).toEqual(['p3', 'p4']);
    expect(await find('album:"summer 2019"')).toEqual(['p1', 'p4']);
  });

  it('wants all of several, and none of those behind a minus', async () => {
    const { find } = await taggedWorld();
    expect(await find('tag:beach tag:"birthday party"')).toEqual(['p4']);
    expect(await find('tag:beach -tag:"birthday party"')).toEqual(['p3']);
    expect(await find('-concept:beach -album:"summer 2019"')).toEqual(['p2']);
    expect(await find('concept:beach album:"summer 2019"')).toEqual(['p4']);
  });

  it('tells photos with tags from those without', async () => {
    const { catalogue, find } = await taggedWorld();
    decide(catalogue, 'birthday party', null, ['p2']);
    // What is left of p2: a refused keyword, a refused concept, and a keyword that can be no tag's name.
    expect(await find('has:tags')).toEqual(['p1', 'p3', 'p4']);
    expect(await find('-has:tags')).toEqual(['p2']);
  });

  it('goes with words, names and other filters', async () => {
    const { ask, find, names } = await taggedWorld();
    const { results } = await ask('people tag:beach');
    expect(results.map(({ photo }) => names.get(photo))[0]).toBe('p4');
    expect(results.map(({ photo }) => names.get(photo))).not.toContain('p2');
    expect(await find('"winter" -tag:winter')).toEqual(['p2']);
    expect(await find('album:"Summer 2019" year:2019 tag:zÜRICH')).toEqual(['p1']);
  });

  it.each([
    ['tag:beech', '“tag:beech” does not work: there is no tag of that name.', 'Did you mean tag:Beach?'],
    ['-tag:birthday', '“-tag:birthday” does not work', 'Did you mean tag:"birthday party"?'],
    ['concept:bach', '“concept:bach” does not work', 'Did you mean concept:Beach?'],
    [
      'concept:winter',
      '“concept:winter” does not work: there is a tag of that name, but no concept.',
      'Did you mean tag:winter?',
    ],
    ['album:summer', '“album:summer” does not work', 'Did you mean album:"Summer 2019"?'],
    [
      'tag:nothing',
      'there is no tag of that name',
      'To search in names and keywords, write "nothing" in quotation marks.',
    ],
  ])('refuses %s with a way on', async (text, message, nextStep) => {
    const { ask } = await taggedWorld();
    await expect(ask(text)).rejects.toMatchObject({
      code: 'query.bad-value',
      message: expect.stringContaining(message),
      nextStep: expect.stringContaining(nextStep),
    });
  });

  it('knows a tag that no photo has any more, and a concept that has none yet', async () => {
    const { catalogue, find } = await taggedWorld();
    decide(catalogue, 'birthday party', null, ['p2', 'p4']);
    makeConcept(catalogue, 'Night', []);
    expect(await find('tag:"birthday party"')).toEqual([]);
    expect(await find('concept:night')).toEqual([]);
    expect(await find('-tag:night')).toEqual(['p1', 'p2', 'p3', 'p4']);
  });
});
