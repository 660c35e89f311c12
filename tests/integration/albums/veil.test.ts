import { expect, it } from 'vitest';
import { photoDetails } from '../../../main/library/catalog/photo-details.ts';
import { Listings } from '../../../main/library/listing/listings.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { pictureWorld } from '../../fixtures/picture-world.ts';
import { decide, makeConcept, writeKeywords } from '../../fixtures/tagging.ts';

async function newWorld() {
  const world = await pictureWorld({
    p1: { shows: 'dog' },
    p2: { shows: 'beach' },
    p3: { shows: 'snow' },
    p4: { shows: 'people' },
  });
  const { catalogue, engine } = world;
  const { database } = catalogue;
  const listings = new Listings({ database, engine });
  const veiled = async (text?: string) => {
    const search = text === undefined ? null : { text, all: false, sort: 'date' as const };
    const { listing } = await listings.open({ search });
    const rows = listings.rows(listing, 0, 100);
    return rows
      .filter((row) => row.veiled)
      .map(({ name }) => name.slice(0, 2))
      .sort();
  };
  return { ...world, veiled };
}

it('veils who has the tag of a veiling concept, whoever gave it, in every list', async () => {
  const { catalogue, veiled } = await newWorld();
  expect(await veiled()).toEqual([]);
  makeConcept(catalogue, 'Private', ['p1', 'p2'], 'veil');
  makeConcept(catalogue, 'beach', ['p3'], 'tag');
  expect(await veiled()).toEqual(['p1', 'p2']);
  decide(catalogue, 'private', 'no', ['p1']);
  decide(catalogue, 'private', 'yes', ['p4']);
  writeKeywords(catalogue, 'p3', ['PRIVATE']);
  expect(await veiled()).toEqual(['p2', 'p3', 'p4']);
  // Also where they were asked for.
  expect(await veiled('tag:private')).toEqual(['p2', 'p3', 'p4']);
  expect(await veiled('dog')).toEqual([]);
  const details = (name: string) => photoDetails(catalogue.database, hashOf(name));
  expect([details('p1')?.veiled, details('p2')?.veiled]).toEqual([false, true]);
});

it('lifts the veil as soon as a concept does something else, or counts no more', async () => {
  const { catalogue, veiled } = await newWorld();
  makeConcept(catalogue, 'Private', ['p1'], 'veil');
  makeConcept(catalogue, 'Secret', ['p2'], 'veil');
  expect(await veiled()).toEqual(['p1', 'p2']);
  catalogue.database.exec("UPDATE concepts SET action = 'tag' WHERE id = 1");
  expect(await veiled()).toEqual(['p2']);
  catalogue.database.exec('DELETE FROM assignments');
  expect(await veiled()).toEqual([]);
});
