import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../main/library/search/query/parse-query.ts';
import {
  coordinatesToCopy,
  exposureOf,
  fileSize,
  kindName,
  pixelsOf,
  placeOfPhoto,
  searchForDay,
  searchForDevice,
  searchForKeyword,
  splitPath,
  zoneName,
} from '../../../renderer/features/viewer/facts.ts';

const compass = { north: 'N', south: 'S', east: 'E', west: 'W' };
const taken = { local: '2019-06-14T15:32:07', offsetMinutes: null, source: 'exif' } as const;

test('a zone is named by its distance from UTC', () => {
  expect([120, -210, 0, 345].map(zoneName)).toEqual(['UTC+2', 'UTC−3:30', 'UTC', 'UTC+5:45']);
});

describe('exposure', () => {
  const all = { exposureSeconds: 0.004, fNumber: 2.8, iso: 400, focalLengthMm: 50 };

  test('is written as photographers do', () => {
    expect(exposureOf(all, 'en-GB')).toBe('1/250 s · f/2.8 · ISO 400 · 50 mm');
    expect(exposureOf(all, 'de')).toBe('1/250 s · f/2,8 · ISO 400 · 50 mm');
    expect(exposureOf({ ...all, exposureSeconds: 0.5 }, 'en-GB')).toContain('0.5 s');
    expect(exposureOf({ ...all, exposureSeconds: 30 }, 'en-GB')).toContain('30 s');
  });

  test('leaves out what is not known', () => {
    expect(exposureOf({ ...all, fNumber: null, exposureSeconds: null }, 'en-GB')).toBe('ISO 400 · 50 mm');
    const nothing = { exposureSeconds: null, fNumber: null, iso: null, focalLengthMm: null };
    expect(exposureOf(nothing, 'en-GB')).toBeNull();
  });
});

describe('where', () => {
  test('names the side of the globe', () => {
    const place = { latitude: -33.856784, longitude: 151.215297 };
    expect(placeOfPhoto(place, 'en-GB', compass)).toBe('33.8568° S, 151.2153° E');
    expect(placeOfPhoto(place, 'de', compass)).toBe('33,8568° S · 151,2153° E');
    expect(coordinatesToCopy(place)).toBe('-33.856784, 151.215297');
  });

  test('is nothing when half of it is missing', () => {
    expect(placeOfPhoto({ latitude: 3, longitude: null }, 'en', compass)).toBeNull();
    expect(coordinatesToCopy({ latitude: null, longitude: 3 })).toBeNull();
  });
});

describe('size', () => {
  test('in pixels and megapixels', () => {
    expect(pixelsOf({ width: 4000, height: 3000 }, 'en-GB')).toBe('4000 × 3000 · 12 MP');
    expect(pixelsOf({ width: 2048, height: 1536 }, 'en-GB')).toBe('2048 × 1536 · 3.1 MP');
    expect(pixelsOf({ width: 64, height: 64 }, 'en-GB')).toBe('64 × 64');
  });

  test('in bytes', () => {
    expect(fileSize(3_412_000, 'en-GB')).toBe('3.4 MB');
    expect(fileSize(48_300, 'en-GB')).toBe('48 kB');
    expect(fileSize(1, 'en-GB')).toBe('1 byte');
  });

  test('kinds have their people’s names', () => {
    expect(['jpeg', 'webp', 'heic', 'jp2', 'cr2'].map(kindName)).toEqual([
      'JPEG',
      'WebP',
      'HEIC',
      'JPEG 2000',
      'RAW (CR2)',
    ]);
  });
});

describe('searches made of facts', () => {
  test('a day is found by both of its ends', () => {
    expect(searchForDay({ ...taken, local: '2019-12-31T10:00:00' })).toBe(
      'after:2019-12-31 before:2020-01-01',
    );
  });

  test('are understood by the query language, quotation marks or not', () => {
    expect(parseQuery(searchForKeyword('the “old” "house"')).quoted).toEqual(['the old house']);
    const { filters } = parseQuery(searchForDevice('camera', 'Canon EOS 6D "II"'));
    expect(filters).toMatchObject([{ field: 'camera', text: 'Canon EOS 6D II' }]);
    expect(parseQuery(searchForDevice('lens', 'EF50mm f/1.8')).filters).toHaveLength(1);
    expect(parseQuery(searchForDay(taken)).filters).toHaveLength(2);
  });
});

test('paths are cut at either slash', () => {
  expect(splitPath('/home/ana/a.jpg')).toEqual({ folder: '/home/ana', name: 'a.jpg' });
  expect(splitPath('D:\\Photos\\a.jpg')).toEqual({ folder: 'D:\\Photos', name: 'a.jpg' });
});
