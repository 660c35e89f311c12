import { describe, expect, it } from 'vitest';
import { AlbumTable } from '../../../main/library/catalog/album-table.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { makeConcept } from '../../fixtures/tagging.ts';
import { albumWorld, rulesOf } from './album-world.ts';

const trip = {
  p1: { shows: 'dog snow', taken: '2019-01-01T10:00:00' },
  p2: { shows: 'dog beach', taken: '2020-07-01T10:00:00' },
  p3: { shows: 'beach', taken: '2020-07-02T10:00:00' },
  p4: { shows: 'beach people', taken: '2020-07-03T10:00:00' },
};

const code = (wanted: string) => expect.objectContaining({ code: wanted });

/** Everything the catalogue keeps of albums. */
function kept({ catalogue: { database } }: Awaited<ReturnType<typeof albumWorld>>) {
  return [
    database.prepare('SELECT * FROM albums ORDER BY id').all(),
    database.prepare('SELECT * FROM album_photos ORDER BY album_id, hash').all(),
  ];
}

describe('an album that is filled by hand', () => {
  it('says how many photos it holds, from when to when, and shows the newest', async () => {
    const { albums, byHand } = await albumWorld(trip);
    const album = byHand('Summer', 'p1', 'p3', 'p2');
    byHand('Empty');
    expect(await albums.list()).toEqual([
      {
        album: album + 1,
        name: 'Empty',
        rules: null,
        concept: null,
        photos: 0,
        cover: null,
        chosenCover: null,
        coverVeiled: false,
        from: null,
        to: null,
        problem: null,
      },
      {
        album,
        name: 'Summer',
        rules: null,
        concept: null,
        photos: 3,
        cover: hashOf('p3'),
        chosenCover: null,
        coverVeiled: false,
        from: '2019-01-01',
        to: '2020-07-02',
        problem: null,
      },
    ]);
  });

  it('takes photos in and gives them out, and each can be taken back exactly', async () => {
    const world = await albumWorld(trip);
    const { albumChanges, byHand, changes, inAlbum } = world;
    const album = byHand('Summer', 'p1');
    const before = kept(world);
    const added = albumChanges.add(album, ['p1', 'p2', 'p3'].map(hashOf));
    expect(added.photos).toBe(2);
    expect(await inAlbum('summer')).toEqual(['p1', 'p2', 'p3']);
    const half = kept(world);
    const out = albumChanges.takeOut(album, ['p1', 'p3', 'p4'].map(hashOf));
    expect(out.photos).toBe(2);
    expect(await inAlbum('summer')).toEqual(['p2']);
    expect(changes.undo(out.change)).toBe(2);
    expect(kept(world)).toEqual(half);
    expect(changes.undo(added.change)).toBe(2);
    expect(kept(world)).toEqual(before);
  });

  it('comes back as it was when it was removed, under its own number', async () => {
    const world = await albumWorld(trip);
    const { albumChanges, albums, byHand, changes, smart } = world;
    const album = byHand('Summer', 'p1', 'p2');
    albumChanges.edit(album, { cover: hashOf('p1') });
    const clever = smart('Clever', 'year:2020');
    const before = kept(world);
    const removed = albumChanges.remove(album);
    const other = albumChanges.remove(clever);
    expect(removed.photos).toBe(2);
    expect(await albums.list()).toEqual([]);
    await expect(albums.find(album)).rejects.toEqual(code('album.unknown'));
    const later = byHand('Later');
    expect(later).toBeGreaterThan(clever);
    expect(changes.undo(removed.change)).toBe(2);
    changes.undo(other.change);
    albumChanges.remove(later);
    expect(kept(world)).toEqual(before);
    expect((await albums.find(album)).cover).toBe(hashOf('p1'));
  });

  it('gets another name back when somebody took its own meanwhile', async () => {
    const { albumChanges, albums, byHand, changes } = await albumWorld(trip);
    const { change } = albumChanges.remove(byHand('Summer', 'p1'));
    byHand('summer');
    byHand('Summer 2');
    changes.undo(change);
    expect((await albums.list()).map(({ name, photos }) => [name, photos])).toEqual([
      ['summer', 0],
      ['Summer 2', 0],
      ['Summer 3', 1],
    ]);
  });

  it('takes nothing back into an album that is gone', async () => {
    const { albumChanges, byHand, changes } = await albumWorld(trip);
    const album = byHand('Summer', 'p1');
    const { change } = albumChanges.takeOut(album, [hashOf('p1')]);
    albumChanges.remove(album);
    expect(changes.undo(change)).toBe(0);
  });

  it('shows the photo that was chosen, for as long as it is in it', async () => {
    const { albumChanges, albums, byHand } = await albumWorld(trip);
    const album = byHand('Summer', 'p1', 'p2');
    albumChanges.edit(album, { cover: hashOf('p1') });
    expect((await albums.find(album)).cover).toBe(hashOf('p1'));
    albumChanges.takeOut(album, [hashOf('p1')]);
    expect((await albums.find(album)).cover).toBe(hashOf('p2'));
    albumChanges.add(album, [hashOf('p1')]);
    albumChanges.edit(album, { cover: null });
    expect((await albums.find(album)).cover).toBe(hashOf('p2'));
    expect(() => albumChanges.edit(album, { cover: hashOf('nobody') })).toThrow(code('photo.unknown'));
  });

  it('has a name of its own, whatever its spelling', async () => {
    const { albumChanges, albums, byHand, inAlbum } = await albumWorld(trip);
    const album = byHand('  Summer   2019 ', 'p1');
    expect((await albums.find(album)).name).toBe('Summer 2019');
    expect(() => byHand('SUMMER 2019')).toThrow(code('album.exists'));
    const other = byHand('Other');
    expect(() => albumChanges.edit(other, { name: 'summer 2019' })).toThrow(code('album.exists'));
    albumChanges.edit(album, { name: 'summer 2019' });
    albumChanges.edit(album, { name: 'Winter' });
    expect(await inAlbum('winter')).toEqual(['p1']);
    expect(() => albumChanges.edit(99, { name: 'x' })).toThrow(code('album.unknown'));
  });

  it('leaves out photos that are on their way to the trash, or that no file holds', async () => {
    const { albums, byHand, catalogue } = await albumWorld(trip);
    const album = byHand('Summer', 'p1', 'p2', 'p3', 'unknown');
    catalogue.hidden.hide([catalogue.photos.find(hashOf('p3')) ?? 0]);
    expect(await albums.find(album)).toMatchObject({ photos: 2, cover: hashOf('p2'), to: '2020-07-01' });
    catalogue.hidden.show(new Map([[catalogue.photos.find(hashOf('p3')) ?? 0, hashOf('p3')]]));
    expect(await albums.find(album)).toMatchObject({ photos: 3, cover: hashOf('p3') });
  });

  it('takes no rules, and a smart one no photos', async () => {
    const { albumChanges, byHand, smart } = await albumWorld(trip);
    const album = byHand('Summer');
    const clever = smart('Clever', 'year:2020');
    expect(() => albumChanges.edit(album, { rules: rulesOf('year:2020') })).toThrow(code('album.by-hand'));
    expect(() => albumChanges.add(clever, [hashOf('p1')])).toThrow(code('album.is-smart'));
    expect(() => albumChanges.takeOut(clever, [hashOf('p1')])).toThrow(code('album.is-smart'));
    expect(() => albumChanges.create('Both', rulesOf('year:2020'), [hashOf('p1')])).toThrow(
      code('album.is-smart'),
    );
  });

  it('shows an unveiled photo rather than a veiled one, and says so where there is none', async () => {
    const { albumChanges, albums, byHand, catalogue } = await albumWorld(trip);
    const album = byHand('Summer', 'p1', 'p2', 'p3');
    const veiledOnly = byHand('Veiled', 'p3');
    makeConcept(catalogue, 'private', ['p3'], 'veil');
    expect(await albums.find(album)).toMatchObject({ cover: hashOf('p2'), coverVeiled: false });
    expect(await albums.find(veiledOnly)).toMatchObject({ cover: hashOf('p3'), coverVeiled: true });
    albumChanges.edit(album, { cover: hashOf('p3') });
    expect(await albums.find(album)).toMatchObject({
      cover: hashOf('p3'),
      chosenCover: hashOf('p3'),
      coverVeiled: true,
    });
  });

  it('is kept by number and content: a photo that is read anew stays in it', async () => {
    const { byHand, catalogue, inAlbum } = await albumWorld(trip);
    byHand('Summer', 'p1');
    catalogue.database.exec(
      `DELETE FROM files WHERE photo_id = (SELECT id FROM photos WHERE hash = '${hashOf('p1')}')`,
    );
    expect(await inAlbum('Summer')).toEqual([]);
    expect(new AlbumTable(catalogue.database).whole(1)?.photos).toHaveLength(1);
  });
});

describe('the album of a concept', () => {
  it('is there while the concept’s action is album, with the photos that have its tag', async () => {
    const { albumChanges, albums, byHand, catalogue, inAlbum } = await albumWorld(trip);
    const concept = makeConcept(catalogue, 'Beach', ['p2', 'p3'], 'album');
    expect(await albums.list()).toEqual([
      {
        album: -concept,
        name: 'Beach',
        rules: null,
        concept,
        photos: 2,
        cover: hashOf('p3'),
        chosenCover: null,
        coverVeiled: false,
        from: '2020-07-01',
        to: '2020-07-02',
        problem: null,
      },
    ]);
    expect(await inAlbum('beach')).toEqual(['p2', 'p3']);
    expect((await albums.find(-concept)).photos).toBe(2);
    for (const change of [
      () => albumChanges.edit(-concept, { name: 'x' }),
      () => albumChanges.add(-concept, [hashOf('p1')]),
      () => albumChanges.remove(-concept),
    ]) {
      expect(change).toThrow(code('album.of-concept'));
    }
    expect(() => byHand('BEACH')).toThrow(code('album.exists'));
    catalogue.database.exec("UPDATE concepts SET action = 'tag'");
    expect(await albums.list()).toEqual([]);
    byHand('Beach', 'p1');
    catalogue.database.exec("UPDATE concepts SET action = 'album'");
    // Both are listed; a person's own is what `album:` means.
    expect((await albums.list()).map(({ photos }) => photos)).toEqual([1, 2]);
    expect(await inAlbum('beach')).toEqual(['p1']);
  });
});
