import { describe, expect, test } from 'vitest';
import { dateFromFileName } from '../../../main/library/ingest/metadata/file-name-date.ts';

const now = Date.UTC(2026, 5, 1);

describe('names with a date', () => {
  test.each([
    ['IMG_20190614_153012.jpg', '2019-06-14T15:30:12'],
    ['20190614_153012(0).jpg', '2019-06-14T15:30:12'],
    ['20190614153012.jpg', '2019-06-14T15:30:12'],
    ['2019-06-14 15.30.12.jpg', '2019-06-14T15:30:12'],
    ['2019-06-14 15.30.12-2.jpg', '2019-06-14T15:30:12'],
    ['Screenshot_2020-05-06-07-08-09.png', '2020-05-06T07:08:09'],
    ['Screenshot_20200506-070809_Maps.jpg', '2020-05-06T07:08:09'],
    ['Screenshot 2020-05-06 at 07.08.09.png', '2020-05-06T07:08:09'],
    ['Screen Shot 2018-01-01 at 1.02.03 PM.png', '2018-01-01T13:02:03'],
    ['Screen Shot 2018-01-01 at 12.02.03 AM.png', '2018-01-01T00:02:03'],
    ['signal-2021-03-04-153012.jpg', '2021-03-04T15:30:12'],
    ['signal-2021-03-04-15-30-12-123.jpg', '2021-03-04T15:30:12'],
    ['IMG-20200101-WA0001.jpg', '2020-01-01T12:00:00'],
    ['WhatsApp Image 2020-01-01 at 12.34.56.jpeg', '2020-01-01T12:34:56'],
    ['1956-07-12 picnic.jpg', '1956-07-12T12:00:00'],
    ['IMG_20190614_999999.jpg', '2019-06-14T12:00:00'],
  ])('%s', (name, local) => expect(dateFromFileName(name, now)).toEqual({ local, offsetMinutes: null }));
});

test('Pixel phones name files in UTC', () => {
  const clock = { local: '2021-01-02T03:04:05', offsetMinutes: 0 };
  expect(dateFromFileName('PXL_20210102_030405678.jpg', now)).toEqual(clock);
});

test.each([
  'DSC_0001.jpg',
  'IMG_1234.jpg',
  '19560712.jpg',
  '20191314_120000.jpg',
  '120190614.jpg',
  '99999999.jpg',
  '',
])('%s holds no date', (name) => expect(dateFromFileName(name, now)).toBeNull());
