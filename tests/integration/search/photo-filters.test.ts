import { describe, expect, it } from 'vitest';
import { filterPhotos } from '../../../main/library/catalog/photo-filters.ts';
import type { PhotoDescription } from '../../../main/library/ingest/description.ts';
import { parseQuery } from '../../../main/library/search/query/parse-query.ts';
import { addFile, describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

const takenAt = (local: string) => ({ local, offsetMinutes: null, source: 'exif' as const });

function libraryOf(photos: Record<string, { file?: string; is?: Partial<PhotoDescription> }>) {
  const catalogue = newCatalogue();
  const root = catalogue.roots.add('/home/anna/Pictures');
  for (const [name, { file = `${name}.jpg`, is = {} }] of Object.entries(photos)) {
    const photo = catalogue.photos.describe(hashOf(name), describedPhoto(is));
    const id = addFile(catalogue, root, file);
    catalogue.database.prepare('UPDATE files SET photo_id = ? WHERE id = ?').run(photo, id);
  }
  const names = new Map(Object.keys(photos).map((name) => [hashOf(name), name]));
  return {
    catalogue,
    root,
    find: (query: string) => {
      const filters = parseQuery(query).filters.filter((filter) => filter.field !== 'album');
      return filterPhotos(catalogue.database, filters).map((hash) => names.get(hash));
    },
  };
}

describe('filters', () => {
  it('by date: after counts from its day on, before ends before it', () => {
    const { find } = libraryOf({
      may: { is: { takenAt: takenAt('2019-05-31T23:59:59') } },
      june: { is: { takenAt: takenAt('2019-06-01T00:00:00') } },
      next: { is: { takenAt: takenAt('2020-01-01T00:00:00') } },
    });
    expect(find('after:2019-06')).toEqual(['next', 'june']);
    expect(find('before:2019-06-01')).toEqual(['may']);
    expect(find('after:2019-06-01 before:2020')).toEqual(['june']);
    expect(find('year:2019')).toEqual(['june', 'may']);
    expect(find('year:2018..2020 month:may')).toEqual(['may']);
    expect(find('-month:5')).toEqual(['next', 'june']);
  });

  it('by camera and lens, in upper or lower case, and without them', () => {
    const { find } = libraryOf({
      canon: { is: { camera: 'Canon EOS 5D', lens: 'EF 50mm' } },
      nikon: { is: { camera: 'NIKON Z 6' } },
      scan: {},
    });
    expect(find('camera:canon')).toEqual(['canon']);
    expect(find('lens:50MM')).toEqual(['canon']);
    expect(find('-camera:canon').sort()).toEqual(['nikon', 'scan']);
    expect(find('camera:canon camera:nikon').sort()).toEqual(['canon', 'nikon']);
    expect(find('-camera:canon -camera:nikon')).toEqual(['scan']);
  });

  it('take % and _ as they are written', () => {
    const { find } = libraryOf({
      odd: { is: { camera: '100%_sure' } },
      other: { is: { camera: '100 x sure' } },
    });
    expect(find('camera:100%')).toEqual(['odd']);
    expect(find('camera:%_')).toEqual(['odd']);
    expect(find('camera:_')).toEqual(['odd']);
    expect(find(`camera:\\`)).toEqual([]);
  });

  it('by folder: any part of the way to the file, never its name', () => {
    const { find } = libraryOf({
      beach: { file: 'Holidays 2019/Italy/beach.jpg' },
      italy: { file: 'italy.jpg' },
      umlaut: { file: 'A\u0308pfel/rot.jpg' },
    });
    expect(find('folder:italy')).toEqual(['beach']);
    expect(find('folder:"holidays 2019/it"')).toEqual(['beach']);
    expect(find(String.raw`folder:2019\italy`)).toEqual(['beach']);
    expect(find('folder:pictures')).toHaveLength(3);
    expect(find('-folder:italy').sort()).toEqual(['italy', 'umlaut']);
    expect(find('folder:äPFEL')).toEqual(['umlaut']);
  });

  it('by kind, by ending, by what is there, by stars', () => {
    const { find } = libraryOf({
      raw: { file: 'a.CR2', is: { kind: 'cr2', rating: 5 } },
      jpeg: { file: 'b.jpeg', is: { latitude: 52.5, longitude: 13.4, rating: 0 } },
      tagged: { file: 'c.jpg', is: { keywords: [{ keyword: 'cat', source: 'iptc' }], rating: 3 } },
    });
    expect(find('type:raw')).toEqual(['raw']);
    expect(find('type:jpg').sort()).toEqual(['jpeg', 'tagged']);
    expect(find('ext:cr2')).toEqual(['raw']);
    expect(find('ext:jpg')).toEqual(['tagged']);
    expect(find('has:gps')).toEqual(['jpeg']);
    expect(find('-has:keywords').sort()).toEqual(['jpeg', 'raw']);
    expect(find('has:rating').sort()).toEqual(['raw', 'tagged']);
    expect(find('rating:>=3').sort()).toEqual(['raw', 'tagged']);
    expect(find('rating:<1')).toEqual(['jpeg']);
    expect(find('rating:3..5 type:raw')).toEqual(['raw']);
  });

  it('see only photos that some file holds, each once', () => {
    const { catalogue, root, find } = libraryOf({ twice: { file: 'x/a.jpg' }, gone: {} });
    const photo = catalogue.photos.find(hashOf('twice'));
    const id = addFile(catalogue, root, 'x/copy.jpg');
    catalogue.database.prepare('UPDATE files SET photo_id = ? WHERE id = ?').run(photo, id);
    catalogue.database.prepare("DELETE FROM files WHERE path = 'gone.jpg'").run();
    expect(find('folder:x')).toEqual(['twice']);
    expect(find('')).toEqual(['twice']);
  });
});
