import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../main/library/catalog/catalogue.ts';
import { photoDates, photoRows } from '../../../main/library/catalog/photo-rows.ts';
import { parseQuery } from '../../../main/library/search/query/parse-query.ts';
import { addFile, describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

function addPhoto(catalogue: Catalogue, name: string, places: [root: number, path: string][]): string {
  const photo = catalogue.photos.describe(hashOf(name), describedPhoto());
  for (const [root, path] of places) {
    const file = addFile(catalogue, root, path);
    catalogue.database.prepare('UPDATE files SET photo_id = ? WHERE id = ?').run(photo, file);
  }
  return hashOf(name);
}

describe('photoRows', () => {
  it('gives the first place by path, and when the photo was taken', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    const hash = addPhoto(catalogue, 'a', [
      [root, 'z.jpg'],
      [root, 'trips/a.jpg'],
    ]);
    expect(photoRows(catalogue.database, [hash]).get(hash)).toEqual({
      path: join('/photos', 'trips', 'a.jpg'),
      takenAt: { local: '2019-06-14T15:30:12', offsetMinutes: 120, source: 'exif' },
      offline: false,
    });
  });

  it('prefers a place that can be reached, and says when none can', () => {
    const catalogue = newCatalogue();
    const away = catalogue.roots.add('/a-drive');
    const here = catalogue.roots.add('/home');
    catalogue.roots.setState(away, 'offline', 'unplugged');
    const both = addPhoto(catalogue, 'both', [
      [away, 'a.jpg'],
      [here, 'z.jpg'],
    ]);
    const one = addPhoto(catalogue, 'one', [[away, 'b.jpg']]);
    const rows = photoRows(catalogue.database, [both, one]);
    expect(rows.get(both)).toMatchObject({ path: join('/home', 'z.jpg'), offline: false });
    expect(rows.get(one)).toMatchObject({ path: join('/a-drive', 'b.jpg'), offline: true });
  });

  it('prefers the place that meets what was asked of files, reachable or not', () => {
    const catalogue = newCatalogue();
    const away = catalogue.roots.add('/a-drive');
    const here = catalogue.roots.add('/home');
    catalogue.roots.setState(away, 'offline', 'unplugged');
    const hash = addPhoto(catalogue, 'copied', [
      [here, 'alps/x.jpg'],
      [here, 'demö/y.jpg'],
      [here, 'demö/z.png'],
      [away, 'demö/b.jpg'],
      [away, 'old/b.jpg'],
    ]);
    const placeFor = (query: string) =>
      photoRows(catalogue.database, [hash], parseQuery(query).filters).get(hash);
    expect(placeFor('')?.path).toBe(join('/home', 'alps', 'x.jpg'));
    expect(placeFor('folder:DEMÖ')?.path).toBe(join('/home', 'demö', 'y.jpg'));
    expect(placeFor('folder:DEMÖ ext:png')?.path).toBe(join('/home', 'demö', 'z.png'));
    expect(placeFor('ext:gif ext:png year:2019')?.path).toBe(join('/home', 'demö', 'z.png'));
    expect(placeFor('-folder:zoo')?.path).toBe(join('/home', 'alps', 'x.jpg'));
    expect(placeFor('folder:old')).toMatchObject({ path: join('/a-drive', 'old', 'b.jpg'), offline: false });
  });

  it('leaves out what no file holds and what nobody knows', () => {
    const catalogue = newCatalogue();
    const orphan = addPhoto(catalogue, 'orphan', []);
    expect(photoRows(catalogue.database, [orphan, hashOf('unknown')]).size).toBe(0);
    expect(photoDates(catalogue.database, [orphan, hashOf('unknown')]).size).toBe(0);
  });

  it('takes thousands at once', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    const hashes = Array.from({ length: 3_000 }, (_, index) =>
      addPhoto(catalogue, `p${index}`, [[root, `${index}.jpg`]]),
    );
    expect(photoDates(catalogue.database, hashes).size).toBe(3_000);
    expect(photoRows(catalogue.database, hashes).size).toBe(3_000);
  });
});
