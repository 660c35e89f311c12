import { describe, expect, test } from 'vitest';
import { gpsMoment, inferOffset } from '../../../main/library/ingest/metadata/gps-time.ts';
import { noTags, type PhotoTags } from '../../../main/library/ingest/metadata/photo-tags.ts';
import { takenAt } from '../../../main/library/ingest/metadata/taken-at.ts';

const now = Date.UTC(2026, 5, 1);
const circumstances = { fileName: 'DSC_1.jpg', mtimeMs: Date.UTC(2024, 0, 2, 3, 4, 5), now };
const exif = (text: string, offset: string | null = null) => ({ exifDates: [{ text, offset }] });
const gps = { gpsDate: '2019:06:14', gpsTime: [13, 28, 10] };
const taken = (tags: Partial<PhotoTags>, more = {}, sidecar: string[] = []) =>
  takenAt({ ...noTags, ...tags }, { ...circumstances, ...more }, sidecar);

describe('the best witness decides', () => {
  test('EXIF with its own offset, even beside a GPS that says otherwise', () => {
    const tags = { ...exif('2019:06:14 15:30:12', '+03:00'), ...gps };
    expect(taken(tags)).toEqual({ local: '2019-06-14T15:30:12', offsetMinutes: 180, source: 'exif' });
  });
  test('EXIF with the offset inferred from GPS', () => {
    const tags = { ...exif('2019:06:14 15:30:12'), ...gps };
    expect(taken(tags)).toEqual({ local: '2019-06-14T15:30:12', offsetMinutes: 120, source: 'exif' });
  });
  test('EXIF alone', () => expect(taken(exif('2019:06:14 15:30:12')).offsetMinutes).toBeNull());
  test('the second EXIF date where the first is impossible', () => {
    const exifDates = [
      { text: '0000:00:00 00:00:00', offset: null },
      { text: '2003:04:05 06:07:08', offset: null },
    ];
    expect(taken({ exifDates })).toMatchObject({ local: '2003-04-05T06:07:08', source: 'exif' });
  });
  test('GPS where EXIF is impossible', () => {
    const tags = { ...exif('0000:00:00 00:00:00'), ...gps };
    expect(taken(tags)).toEqual({ local: '2019-06-14T13:28:10', offsetMinutes: 0, source: 'gps' });
  });
  test('the sidecar before the XMP inside', () => {
    const tags = { xmpDates: ['2001-02-03'] };
    expect(taken(tags, {}, ['2002-03-04T05:06:07Z']).local).toBe('2002-03-04T05:06:07');
    expect(taken(tags)).toEqual({ local: '2001-02-03T12:00:00', offsetMinutes: null, source: 'xmp' });
  });
  test('the name of the file', () => {
    expect(taken({}, { fileName: 'IMG_20190614_153012.jpg' })).toMatchObject({ source: 'file-name' });
  });
  test('the file itself, in the zone of this computer', () => {
    const found = taken({});
    expect(found.source).toBe('file-time');
    expect(Date.parse(`${found.local}Z`) - found.offsetMinutes! * 60_000).toBe(circumstances.mtimeMs);
  });
});

describe('inferOffset', () => {
  const moment = Date.UTC(2019, 5, 14, 12, 0, 0);
  test.each([
    ['2019-06-14T14:03:00', 120],
    ['2019-06-14T17:44:00', 345],
    ['2019-06-14T00:02:00', -720],
    ['2019-06-15T02:00:00', 840],
    ['2019-06-14T12:00:00', 0],
    ['2019-06-13T23:30:00', null],
    ['2019-06-15T02:20:00', null],
  ])('%s', (local, offset) => expect(inferOffset(local, moment)).toBe(offset));
});

test.each([
  ['2019:06:14', [13, 28, 10.9], Date.UTC(2019, 5, 14, 13, 28, 10)],
  ['0000:00:00', [0, 0, 0], null],
  ['2019:06:14', [25, 0, 0], null],
  ['2019:06:14', [1, 2], null],
  [null, [1, 2, 3], null],
  ['2019:06:14', null, null],
])('gpsMoment(%s, %s)', (date, time, moment) => expect(gpsMoment(date, time, now)).toBe(moment));
