import { describe, expect, it } from 'vitest';
import { Albums } from '../../../main/library/albums/albums.ts';
import { followConceptRename } from '../../../main/library/albums/follow-rename.ts';
import { TagTable } from '../../../main/library/catalog/tag-table.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { decide, makeConcept } from '../../fixtures/tagging.ts';
import { albumWorld, rulesOf } from './album-world.ts';

const trip = {
  p1: { shows: 'dog snow', taken: '2019-01-01T10:00:00' },
  p2: { shows: 'dog beach', taken: '2020-07-01T10:00:00' },
  p3: { shows: 'beach', taken: '2020-07-02T10:00:00' },
  p4: { shows: 'beach people', taken: '2020-07-03T10:00:00' },
  p5: { shows: 'nothing much', taken: '2021-01-01T10:00:00' },
};

const code = (wanted: string) => expect.objectContaining({ code: wanted });

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

describe('albums that name each other', () => {
  it('are refused where they would go in a circle, however long', async () => {
    const { albumChanges, byHand, smart } = await albumWorld(trip);
    expect(() => smart('Self', 'album:self')).toThrow(code('album.circular'));
    const first = smart('First', 'year:2019');
    smart('Second', 'year:2020 album:first');
    smart('Third', 'dog', '-album:"SECOND"');
    expect(() => albumChanges.edit(first, { rules: rulesOf('year:2019', 'snow album:third') })).toThrow(
      expect.objectContaining({
        code: 'album.circular',
        message: 'The album “First” would contain itself.',
        nextStep: 'Take “album:third” out of its rules.',
      }),
    );
    albumChanges.edit(first, { rules: rulesOf('year:2018') });
    // A name that nobody has any more, taken up by an album that it would lead back to.
    const lost = byHand('Lost');
    albumChanges.edit(first, { rules: rulesOf('album:lost') });
    albumChanges.remove(lost);
    expect(() => smart('Lost', 'album:third')).toThrow(code('album.circular'));
    const other = smart('Other', 'album:third');
    expect(() => albumChanges.edit(other, { name: 'lost' })).toThrow(code('album.circular'));
  });

  it('may share an album', async () => {
    const { inAlbum, smart } = await albumWorld(trip);
    smart('Old', 'year:2019');
    smart('Left', 'album:old', 'month:july');
    smart('Right', '-album:old');
    smart('Both', 'album:left album:right', 'album:old');
    expect(await inAlbum('both')).toEqual(['p1', 'p2', 'p3', 'p4']);
  });

  it('never loop, should a circle come about all the same', async () => {
    const { albums, catalogue, smart } = await albumWorld(trip);
    smart('First', 'year:2019');
    smart('Second', 'album:first');
    smart('Third', 'album:second');
    const rules = JSON.stringify(rulesOf('album:third'));
    catalogue.database.prepare("UPDATE albums SET rules = ? WHERE name = 'First'").run(rules);
    const [first, ...others] = await Promise.all([
      albums.list(),
      albums.list(),
      albums.find(2),
      albums.find(3),
    ]);
    expect(first.map(({ problem }) => problem?.includes('would contain itself'))).toEqual([true, true, true]);
    expect(others).toHaveLength(3);
  });

  it('follow a new name, in whatever spelling they have it, and change nothing else', async () => {
    const { albumChanges, albums, byHand, catalogue, inAlbum, smart } = await albumWorld(trip);
    const old = byHand('Old', 'p1', 'p2');
    byHand('Older', 'p3');
    decide(catalogue, 'old', 'yes', ['p4']);
    const clever = smart('Clever', '-album:OLD   year:2020 -album:older', 'album:“old”  -tag:old');
    expect(await inAlbum('clever')).toEqual(['p1', 'p2', 'p4']);
    albumChanges.edit(old, { name: 'Good old days' });
    expect(await inAlbum('clever')).toEqual(['p1', 'p2', 'p4']);
    expect((await albums.find(clever)).rules?.any.map(({ text }) => text)).toEqual([
      '-album:"Good old days"   year:2020 -album:older',
      'album:"Good old days"  -tag:old',
    ]);
    const { rules } = await albums.find(clever);
    albumChanges.edit(old, { name: 'good OLD days' });
    expect((await albums.find(clever)).rules).toEqual(rules);
  });

  it('follow a concept to its new name, and leave a person’s album of the old name alone', async () => {
    const { albums, byHand, catalogue, smart } = await albumWorld(trip);
    const { database } = catalogue;
    makeConcept(catalogue, 'Beach', ['p2', 'p3'], 'album');
    const clever = smart('Clever', 'concept:beach -album:beach "beach" beach', 'tag:BEACH');
    const texts = async () => (await albums.find(clever)).rules?.any.map(({ text }) => text);
    followConceptRename(database, 'Beach', 'By the sea');
    new TagTable(database).rename(1, 'By the sea');
    expect(await texts()).toEqual([
      'concept:"By the sea" -album:"By the sea" "beach" beach',
      'tag:"By the sea"',
    ]);
    expect(await albums.find(clever)).toMatchObject({ photos: 2, problem: null });
    database.exec("UPDATE concepts SET action = 'tag'");
    byHand('By the sea', 'p1');
    followConceptRename(database, 'By the sea', 'Shore');
    expect(await texts()).toEqual(['concept:Shore -album:"By the sea" "beach" beach', 'tag:Shore']);
  });

  it('stay as they are where a new name would make them too long', async () => {
    const { albumChanges, albums, byHand, smart } = await albumWorld(trip);
    const old = byHand('Old', 'p1');
    const text = `${'-year:2001 '.repeat(180)}album:old`;
    const clever = smart('Clever', text);
    albumChanges.edit(old, { name: 'x'.repeat(100) });
    expect(await albums.find(clever)).toMatchObject({
      rules: { any: [{ text }] },
      problem: expect.stringContaining('“album:old” does not work'),
    });
  });
});

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
