import { describe, expect, test } from 'vitest';
import { parseDate, parseOffset } from '../../../main/library/ingest/metadata/exif-date.ts';

const now = Date.UTC(2026, 5, 1);

describe('parseDate', () => {
  test.each([
    ['2019:06:14 15:30:12', '2019-06-14T15:30:12', null],
    ['2019-06-14T15:30:12.345', '2019-06-14T15:30:12', null],
    ['2019-06-14T15:30:12+02:00', '2019-06-14T15:30:12', 120],
    ['2019-06-14T15:30Z', '2019-06-14T15:30:00', 0],
    ['2019:06:14 15:30:12-07:30', '2019-06-14T15:30:12', -450],
    ['2019-06-14', '2019-06-14T12:00:00', null],
    ['1956-07', '1956-07-01T12:00:00', null],
    ['1956', '1956-01-01T12:00:00', null],
    [' 2019:06:14 15:30:12 ', '2019-06-14T15:30:12', null],
    ['2027:01:01 00:00:00', '2027-01-01T00:00:00', null],
  ])('%s', (text, local, offsetMinutes) => {
    expect(parseDate(text, now)).toEqual({ local, offsetMinutes });
  });

  test.each([
    '0000:00:00 00:00:00',
    '    :  :     :  :  ',
    '1970:01:01 00:00:00',
    '1825:12:31 12:00:00',
    '2028:01:01 12:00:00',
    '2019:02:30 12:00:00',
    '2019:13:01 12:00:00',
    '2019:06:14 24:00:00',
    '2019:06:14 12:60:00',
    'yesterday',
    '',
    null,
    undefined,
  ])('%s is no date', (text) => expect(parseDate(text, now)).toBeNull());
});

test.each([
  ['+02:00', 120],
  ['-0730', -450],
  ['+9', 540],
  ['Z', 0],
  ['-00:00', 0],
  ['+14:30', null],
  ['+02:75', null],
  ['', null],
  [null, null],
])('parseOffset(%s) is %s', (text, minutes) => expect(parseOffset(text)).toBe(minutes));
