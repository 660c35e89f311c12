import { describe, expect, it } from 'vitest';
import { Albums } from '../../../main/library/albums/albums.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { makeConcept } from '../../fixtures/tagging.ts';
import { albumWorld, trip } from './album-world.ts';

describe('a list of many smart albums', () => {
  async function manyAlbums() {
    const world = await albumWorld(trip);
    const { catalogue, engine, smart, vectors } = world;
    for (const year of [2019, 2020, 2021]) smart(`Year ${year}`, `-year:${year}`);
    const told: number[] = [];
    const open = (patience: { patienceMs?: number; firstPatienceMs?: number } = {}) => {
      const options = { catalogue, engine, vectors, mayRemember: true, onStale: () => told.push(1) };
      return new Albums({ ...options, ...patience });
    };
    const hide = (name: string) => catalogue.hidden.hide([catalogue.photos.find(hashOf(name)) ?? 0]);
    return { ...world, open, hide, told };
  }
  const countsIn = async (albums: Albums) => (await albums.list()).map(({ photos }) => photos);

  it('is told to be asked for again where there was no time for all of them', async () => {
    const { hide, open, told } = await manyAlbums();
    const albums = open({ patienceMs: -1 });
    expect(await countsIn(albums)).toEqual([4, 2, 4]);
    hide('p3');
    expect(await countsIn(albums)).toEqual([3, 2, 4]);
    expect(await countsIn(albums)).toEqual([3, 2, 4]);
    expect(await countsIn(albums)).toEqual([3, 2, 3]);
    await expect.poll(() => told, { timeout: 20_000 }).toHaveLength(1);
    albums.dispose();
  });

  it('says of an album that was never counted that it still is to be', async () => {
    const { open, told } = await manyAlbums();
    const albums = open({ firstPatienceMs: -1 });
    const states = async () => (await albums.list()).map(({ photos, problem }) => problem ?? photos);
    const counting = 'Its photos are still being counted.';
    expect(await states()).toEqual([4, counting, counting]);
    expect(await states()).toEqual([4, 2, counting]);
    expect(await states()).toEqual([4, 2, 4]);
    await expect.poll(() => told, { timeout: 20_000 }).toHaveLength(1);
    albums.dispose();
  });

  it('begins with what was counted before the library was closed', async () => {
    const { catalogue, hide, open } = await manyAlbums();
    const before = open();
    await before.list();
    before.dispose();
    hide('p3');
    makeConcept(catalogue, 'private', ['p4', 'p5'], 'veil');
    const patient = open();
    expect(await countsIn(patient)).toEqual([3, 2, 3]);
    const hasty = open({ patienceMs: -1 });
    const [first, ...others] = await hasty.list();
    expect(first).toMatchObject({ photos: 3, cover: hashOf('p2') });
    // Counted before there was a veil, which is seen at once nevertheless.
    expect(others).toMatchObject([
      { photos: 2, cover: hashOf('p5'), coverVeiled: true },
      { photos: 4, cover: hashOf('p4'), coverVeiled: true },
    ]);
    for (const albums of [patient, hasty]) albums.dispose();
  });
});
