import { describe, expect, test } from 'vitest';
import { cameraName } from '../../../main/library/ingest/metadata/camera-name.ts';
import { collectKeywords } from '../../../main/library/ingest/metadata/keywords.ts';
import { noTags } from '../../../main/library/ingest/metadata/photo-tags.ts';
import { position } from '../../../main/library/ingest/metadata/position.ts';
import { starRating } from '../../../main/library/ingest/metadata/rating.ts';

test.each([
  ['Canon', 'Canon EOS R5', 'Canon EOS R5'],
  ['NIKON CORPORATION', 'NIKON D5000', 'NIKON D5000'],
  ['EASTMAN KODAK COMPANY', 'KODAK DC210', 'KODAK DC210'],
  ['OLYMPUS OPTICAL CO.,LTD', 'C2040Z', 'OLYMPUS C2040Z'],
  ['Apple', 'iPhone 13 Pro', 'Apple iPhone 13 Pro'],
  ['SONY', 'ILCE-7M4', 'SONY ILCE-7M4'],
  ['Apple', null, 'Apple'],
  [null, 'X100', 'X100'],
  [null, null, null],
])('%s and %s is %s', (maker, model, name) => expect(cameraName(maker, model)).toBe(name));

describe('starRating', () => {
  const of = (ratings: number[], ratingPercents: number[] = []) => ({ ratings, ratingPercents });
  test.each([
    ['the sidecar wins', [of([2]), of([5])], 2],
    ['the picture where the sidecar is silent', [of([]), of([5])], 5],
    ['rejected is no rating, and final', [of([-1]), of([5])], null],
    ['nonsense is passed over', [of([17]), of([3])], 3],
    ['percent', [of([], [75])], 4],
    ['full percent', [of([], [99])], 5],
    ['one percent', [of([], [1])], 1],
    ['nothing', [of([])], null],
  ])('%s', (_, sources, stars) => expect(starRating(...sources)).toBe(stars));
});

describe('collectKeywords', () => {
  test('unites all sources, each word once per source', () => {
    const embedded = {
      ...noTags,
      iptcKeywords: ['Dog', 'dog '],
      xmpKeywords: ['Dog'],
      xmpKeywordPaths: ['Places|France'],
    };
    const sidecar = { ...noTags, xmpKeywords: ['snow'], xmpKeywordPaths: ['People/Ann'] };
    expect(collectKeywords(embedded, sidecar).map(({ keyword, source }) => `${source}:${keyword}`)).toEqual([
      'iptc:Dog',
      'xmp:Dog',
      'xmp:Places',
      'xmp:France',
      'sidecar:snow',
      'sidecar:People',
      'sidecar:Ann',
    ]);
  });
  test('a keyword with a stroke in a path of bars stays whole', () => {
    const tags = { ...noTags, xmpKeywordPaths: ['Music|AC/DC'] };
    expect(collectKeywords(tags, noTags).map(({ keyword }) => keyword)).toEqual(['Music', 'AC/DC']);
  });
  test('a flood is cut off', () => {
    const xmpKeywords = Array.from({ length: 5_000 }, (_, index) => `word ${index}`);
    expect(collectKeywords({ ...noTags, xmpKeywords }, noTags)).toHaveLength(500);
  });
});

describe('position', () => {
  const at = (latitude: number | null, longitude: number | null, altitudeMetres: number | null = null) =>
    position({ ...noTags, latitude, longitude, altitudeMetres });
  test('a place', () =>
    expect(at(48.2, 16.4, 170)).toEqual({ latitude: 48.2, longitude: 16.4, altitudeMetres: 170 }));
  test.each([
    [0, 0],
    [91, 10],
    [10, 181],
    [null, 10],
    [10, null],
  ])('%s, %s is nowhere', (latitude, longitude) => {
    expect(at(latitude, longitude, 5)).toEqual({ latitude: null, longitude: null, altitudeMetres: null });
  });
  test('an altitude in space is none', () => expect(at(1, 1, 99_999).altitudeMetres).toBeNull());
});
