import { describe, expect, it } from 'vitest';
import { followConceptRename } from '../../../main/library/albums/follow-rename.ts';
import { TagTable } from '../../../main/library/catalog/tag-table.ts';
import { decide, makeConcept } from '../../fixtures/tagging.ts';
import { albumWorld, code, rulesOf, trip } from './album-world.ts';

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
