import { describe, expect, it } from 'vitest';
import { addFile, describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

describe('photos', () => {
  it('are found by the path of a file that holds them', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    const file = addFile(catalogue, root, 'summer/a.jpg');
    const photo = catalogue.photos.describe(hashOf('a'), describedPhoto());
    catalogue.database.prepare('UPDATE files SET photo_id = ? WHERE id = ?').run(photo, file);
    expect(catalogue.photos.hashAtPath('/photos/summer/a.jpg')).toBe(hashOf('a'));
    expect(catalogue.photos.hashAtPath('/photos/summer/b.jpg')).toBeNull();
    expect(catalogue.photos.hashAtPath('/photosummer/a.jpg')).toBeNull();
  });

  it.each<[string, NodeJS.Platform, string, string, boolean]>([
    ['/photos', 'linux', '2/x.jpg', '/photos2/x.jpg', false],
    ['/photos', 'linux', 'back\\slash.jpg', '/photos/back\\slash.jpg', true],
    ['/photos', 'linux', 'a/b.jpg', '/photos/a\\b.jpg', false],
    ['/', 'linux', 'a.jpg', '/a.jpg', true],
    ['C:\\photos', 'win32', 'a/b.jpg', 'C:\\photos\\a\\b.jpg', true],
    ['C:\\', 'win32', 'a/b.jpg', 'C:\\a\\b.jpg', true],
    ['C:\\photos', 'win32', '2/b.jpg', 'C:\\photos2\\b.jpg', false],
  ])('in %s on %s, file %s, asked for at %s: %s', (folder, platform, inside, asked, isFound) => {
    const catalogue = newCatalogue();
    const file = addFile(catalogue, catalogue.roots.add(folder), inside);
    const photo = catalogue.photos.describe(hashOf('a'), describedPhoto());
    catalogue.database.prepare('UPDATE files SET photo_id = ? WHERE id = ?').run(photo, file);
    expect(catalogue.photos.hashAtPath(asked, platform)).toBe(isFound ? hashOf('a') : null);
  });

  it('replace what an earlier reading said, keywords too', () => {
    const { photos, database } = newCatalogue();
    const keyword = (text: string) => [{ keyword: text, source: 'xmp' as const }];
    const first = photos.describe(hashOf('a'), describedPhoto({ camera: 'Old', keywords: keyword('cat') }));
    const second = photos.describe(hashOf('a'), describedPhoto({ camera: 'New', keywords: keyword('dog') }));
    expect(second).toBe(first);
    expect(database.prepare('SELECT camera FROM photos').all()).toEqual([{ camera: 'New' }]);
    expect(database.prepare('SELECT keyword FROM keywords').all()).toEqual([{ keyword: 'dog' }]);
  });

  it('are orphans while no file holds them, and forgotten only after a while', () => {
    const catalogue = newCatalogue();
    const { photos, database } = catalogue;
    const photo = photos.describe(hashOf('a'), describedPhoto());
    photos.markOrphans('2026-01-02T00:00:00.000Z');
    expect(photos.sweepOrphans('2026-01-01T00:00:00.000Z')).toEqual([]);
    const file = addFile(catalogue, catalogue.roots.add('/photos'), 'back.jpg');
    database.prepare('UPDATE files SET photo_id = ? WHERE id = ?').run(photo, file);
    photos.markOrphans('2026-01-03T00:00:00.000Z');
    expect(photos.sweepOrphans('2026-12-01T00:00:00.000Z')).toEqual([]);
    database.prepare('DELETE FROM files').run();
    photos.markOrphans('2026-01-04T00:00:00.000Z');
    expect(photos.sweepOrphans('2026-12-01T00:00:00.000Z')).toEqual([hashOf('a')]);
  });
});
