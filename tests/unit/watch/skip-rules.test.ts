import { describe, expect, test } from 'vitest';
import {
  isCandidateName,
  isSidecarName,
  isSkippedFolder,
  isSkippedPath,
} from '../../../main/library/watch/skip-rules.ts';

describe('folders that are passed over', () => {
  test.each([
    '.git',
    '.Trash-1000',
    '.Trashes',
    '.thumbnails',
    '@eaDir',
    '@EADIR',
    '#recycle',
    '$RECYCLE.BIN',
    'System Volume Information',
    'lost+found',
    'Lightroom Catalog Previews.lrdata',
  ])('%s', (name) => expect(isSkippedFolder(name, 'Pictures')).toBe(true));

  test.each(['2024', 'Trash', 'recycle', 'my.photos', 'Holiday.2019', 'originals'])('not %s', (name) =>
    expect(isSkippedFolder(name, 'Pictures')).toBe(false),
  );

  test("of Apple's library packages only the originals are entered", () => {
    expect(isSkippedFolder('Photos Library.photoslibrary', '')).toBe(false);
    expect(isSkippedFolder('originals', 'Photos Library.photoslibrary')).toBe(false);
    expect(isSkippedFolder('Masters', 'iPhoto Library.photolibrary')).toBe(false);
    expect(isSkippedFolder('resources', 'Photos Library.photoslibrary')).toBe(true);
    expect(isSkippedFolder('Thumbnails', 'Old.aplibrary')).toBe(true);
  });
});

describe('files that may hold a picture', () => {
  test.each(['a.jpg', 'A.JPEG', 'b.cr2', 'c.psd', 'IMG_0001', 'ohne Endung'])('%s', (name) =>
    expect(isCandidateName(name)).toBe(true),
  );

  test.each([
    '.DS_Store',
    '._a.jpg',
    '.hidden',
    'Thumbs.db',
    'desktop.ini',
    'notes.txt',
    'a.xmp',
    'film.mp4',
  ])('not %s', (name) => expect(isCandidateName(name)).toBe(false));
});

test('an XMP companion is known by its ending in any case, unless it is hidden or nothing else', () => {
  expect(isSidecarName('a.xmp')).toBe(true);
  expect(isSidecarName('a.jpg.XMP')).toBe(true);
  expect(isSidecarName('._a.xmp')).toBe(false);
  expect(isSidecarName('.xmp')).toBe(false);
  expect(isSidecarName('a.xml')).toBe(false);
});

test('a path is passed over when any folder on its way is', () => {
  expect(isSkippedPath('2024/@eaDir/a.jpg', false)).toBe(true);
  expect(isSkippedPath('.git', true)).toBe(true);
  expect(isSkippedPath('2024/a.jpg', false)).toBe(false);
  expect(isSkippedPath('P.photoslibrary/resources/a.jpg', false)).toBe(true);
  expect(isSkippedPath('P.photoslibrary/originals/0/a.jpg', false)).toBe(false);
});
