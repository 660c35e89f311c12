import { expect, test } from 'vitest';
import type { PhotoTile } from '../../../preload/contract/index.ts';
import { areAllFileDated, isFileDated } from '../../../renderer/features/photos/file-dates.ts';

function dated(source: PhotoTile['takenAt']['source']): PhotoTile {
  return {
    photo: '',
    thumbhash: '',
    name: '',
    kind: 'jpeg',
    takenAt: { local: '2019-06-14T12:00:00', offsetMinutes: null, source },
    offline: false,
    rating: null,
    favourite: false,
    veiled: false,
    match: null,
  };
}

const byFile = dated('file-time');

test('only the file’s own date is no date of the picture', () => {
  expect((['exif', 'gps', 'xmp', 'file-name', 'file-time'] as const).map(dated).map(isFileDated)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('a day is the files’ when each of its photos is known to be', () => {
  const tiles = [dated('exif'), byFile, byFile, null];
  const all = (first: number, end: number) => areAllFileDated([first, end], (index) => tiles[index] ?? null);
  expect(all(1, 3)).toBe(true);
  expect(all(0, 3)).toBe(false);
  expect(all(1, 4)).toBe(false);
});

test('a day that is longer than what the page holds is not looked through', () => {
  let looked = 0;
  const tileAt = () => {
    looked += 1;
    return byFile;
  };
  expect(areAllFileDated([0, 50_000], tileAt)).toBe(false);
  expect(looked).toBe(0);
});
