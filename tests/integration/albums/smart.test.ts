import { describe, expect, it } from 'vitest';
import { Albums } from '../../../main/library/albums/albums.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { decide, makeConcept } from '../../fixtures/tagging.ts';
import { albumWorld, code, rulesOf, trip } from './album-world.ts';

describe('a smart album', () => {
  it('holds what any of its rules finds, and in a rule everything must be true', async () => {
    const { catalogue, inAlbum, listed, smart } = await albumWorld(trip);
    decide(catalogue, 'fun', 'yes', ['p2', 'p4']);
    smart('Either', 'year:2019', 'tag:fun before:2020-07-02');
    expect(await inAlbum('either')).toEqual(['p1', 'p2']);
    expect(await listed('Either')).toMatchObject({
      photos: 2,
      cover: hashOf('p2'),
      from: '2019-01-01',
      to: '2020-07-01',
      problem: null,
    });
  });

  it('finds by what is in the picture, the strong ones alone unless it is told otherwise', async () => {
    const { albumChanges, inAlbum, smart } = await albumWorld(trip);
    const album = smart('Dogs in snow', 'dog snow');
    expect(await inAlbum('dogs in snow')).toEqual(['p1']);
    albumChanges.edit(album, { rules: { ...rulesOf('dog snow'), includePossible: true } });
    const possible = await inAlbum('dogs in snow');
    expect(possible).toContain('p1');
    expect(possible.length).toBeGreaterThan(1);
    smart('Not the beach', '-beach');
    expect(await inAlbum('not the beach')).toEqual(expect.arrayContaining(['p1', 'p5']));
  });

  it('finds photos that look like one, which is itself among them', async () => {
    const { albumChanges, inAlbum } = await albumWorld(trip);
    const like = (picture: string, text = '') => ({
      any: [{ text, picture: hashOf(picture) }],
      includePossible: false,
    });
    albumChanges.create('Like p3', like('p3'), []);
    expect(await inAlbum('like p3')).toContain('p3');
    albumChanges.create('Like p3, earlier', like('p3', 'before:2020-07-02'), []);
    expect(await inAlbum('like p3, earlier')).not.toContain('p3');
    expect(() => albumChanges.create('Like nobody', like('nobody'), [])).toThrow(code('photo.unknown'));
  });

  it('follows tags, photos and other albums by itself', async () => {
    const { byHand, albumChanges, catalogue, inAlbum, listed, smart } = await albumWorld(trip);
    const hand = byHand('Best', 'p1', 'p4');
    makeConcept(catalogue, 'Beach', ['p2', 'p3', 'p4']);
    smart('Best beaches', 'album:best concept:beach');
    smart('Others', '-album:"best beaches"');
    expect(await inAlbum('best beaches')).toEqual(['p4']);
    albumChanges.add(hand, [hashOf('p3')]);
    expect(await inAlbum('best beaches')).toEqual(['p3', 'p4']);
    decide(catalogue, 'beach', 'no', ['p4']);
    expect(await inAlbum('best beaches')).toEqual(['p3']);
    expect(await inAlbum('others')).toEqual(['p1', 'p2', 'p4', 'p5']);
    expect((await listed('Others'))?.photos).toBe(4);
    catalogue.hidden.hide([catalogue.photos.find(hashOf('p1')) ?? 0]);
    expect((await listed('Others'))?.photos).toBe(3);
  });

  it('finds a photo as soon as it is understood', async () => {
    const { inAlbum, smart, vectors } = await albumWorld({
      ...trip,
      p6: { shows: 'dog snow', embedded: false },
    });
    smart('Dogs in snow', 'dog snow');
    expect(await inAlbum('dogs in snow')).toEqual(['p1']);
    const [stored] = (await vectors.fetch([hashOf('p1')])).values();
    if (stored) await vectors.append([{ ...stored, photo: hashOf('p6') }]);
    expect(await inAlbum('dogs in snow')).toEqual(['p1', 'p6']);
  });

  it('is refused with rules that cannot be followed', async () => {
    const { smart } = await albumWorld(trip);
    expect(() => smart('Bad', 'year:19')).toThrow(code('query.bad-value'));
    expect(() => smart('Bad', 'yaer:2019')).toThrow(code('query.unknown-filter'));
    expect(() => smart('Bad', 'year:2019', 'tag:nobody')).toThrow(code('query.bad-value'));
    expect(() => smart('Bad', '"open')).toThrow(code('query.unclosed-quote'));
    expect(() => smart('Bad', '')).toThrow(code('query.empty'));
  });

  it('says when a rule makes no sense any more, and leaves the other albums alone', async () => {
    const { albumChanges, catalogue, engine, listed, smart } = await albumWorld(trip);
    decide(catalogue, 'fun', 'yes', ['p2']);
    const fun = smart('Fun', 'year:2019', 'tag:fun');
    smart('More fun', 'album:fun', 'year:2021');
    smart('Sound', 'year:2020');
    catalogue.database.exec("DELETE FROM tags WHERE key = 'fun'");
    expect(await listed('Fun')).toMatchObject({
      photos: 0,
      cover: null,
      problem: expect.stringContaining('“tag:fun” does not work: there is no tag of that name.'),
    });
    expect((await listed('More fun'))?.problem).toContain(
      '“album:fun” does not work: its rules make no sense',
    );
    expect(await listed('Sound')).toMatchObject({ photos: 3, problem: null });
    await expect(engine.understand({ text: 'album:fun', all: false })).rejects.toMatchObject({
      code: 'query.bad-value',
      nextStep: 'Change the rules of that album.',
    });
    albumChanges.edit(fun, { name: 'Joy' });
    albumChanges.edit(fun, { rules: rulesOf('year:2019') });
    expect(await listed('More fun')).toMatchObject({ photos: 2, problem: null });
  });

  it('says so when it fails in a way nobody foresaw, and leaves the other albums alone', async () => {
    const { catalogue, engine, smart, vectors } = await albumWorld(trip);
    smart('Dogs', 'dog');
    smart('Sound', 'year:2020');
    const broken = {
      understand: engine.understand.bind(engine),
      find: () => Promise.reject(new Error('the disk is on fire')),
    };
    const albums = new Albums({ catalogue, engine: broken, vectors, mayRemember: false, onStale: () => {} });
    expect(await albums.list()).toMatchObject([
      { name: 'Dogs', photos: 0, problem: expect.stringContaining('the disk is on fire') },
      { name: 'Sound', photos: 3, problem: null },
    ]);
  });

  it('is empty, and no problem, where nothing can be found yet', async () => {
    const { catalogue, listed, smart } = await albumWorld({ p1: { shows: 'dog', embedded: false } });
    smart('Dogs', 'dog');
    expect(await listed('Dogs')).toMatchObject({ photos: 0, problem: null });
    catalogue.database.exec('DELETE FROM files');
    smart('Old', 'year:2019');
    expect(await listed('Old')).toMatchObject({ photos: 0, problem: null });
  });

  it('shows an unveiled photo rather than a veiled one', async () => {
    const { catalogue, listed, smart } = await albumWorld(trip);
    smart('Late', 'year:2020');
    makeConcept(catalogue, 'private', ['p4'], 'veil');
    expect(await listed('Late')).toMatchObject({ cover: hashOf('p3'), coverVeiled: false });
    smart('Private', 'concept:private');
    expect(await listed('Private')).toMatchObject({ cover: hashOf('p4'), coverVeiled: true });
  });
});
