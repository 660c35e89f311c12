import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SeenFile } from '../../../main/library/catalog/file-table.ts';
import { removeMissing } from '../../../main/library/watch/apply-removals.ts';
import { FolderLab } from './folder-lab.ts';

let lab: FolderLab;
let root: number;
beforeEach(() => {
  lab = new FolderLab();
  root = lab.addRoot('root').id;
});
afterEach(() => lab.dispose());

const seen = (path: string, sizeBytes = 1): SeenFile => ({
  path,
  sizeBytes,
  mtimeMs: 1_600_000_000_000.25,
  sidecar: null,
  sidecarMtimeMs: null,
});

function keep(...paths: string[]): void {
  lab.files.keep(root, { toRead: paths.map((path) => seen(path)), returned: [] });
}

/** Keeps files and reads them, as if they had been written to the disk. */
function keepRead(...paths: string[]): void {
  for (const path of paths) lab.write(`root/${path}`);
  keep(...paths);
  lab.readAll();
}

describe('files of a root', () => {
  test('are paged by path and keep broken milliseconds', () => {
    keep('b.jpg', 'a/1.jpg', 'c.jpg');
    expect(lab.files.page(root, '', 2).map(([path]) => path)).toEqual(['a/1.jpg', 'b.jpg']);
    expect(lab.files.page(root, 'b.jpg', 2)).toEqual([['c.jpg', 1, 1_600_000_000_000.25, null, null, 0]]);
    expect(lab.files.hasFiles(root)).toBe(true);
    expect(lab.files.hasFiles(root + 1)).toBe(false);
  });

  test('at or below a path are those of whole names', () => {
    keep('a', 'a/1.jpg', 'a/b/2.jpg', 'a.jpg', 'a 2/3.jpg', 'aa/4.jpg', 'a0');
    const paths = lab.files.atOrBelow(root, 'a').map(([path]) => path);
    expect(paths.sort()).toEqual(['a', 'a/1.jpg', 'a/b/2.jpg']);
  });

  test('that changed keep their photo, are work again, and begin with no strikes', () => {
    keepRead('a.jpg');
    lab.database.exec('UPDATE files SET strikes = 2');
    lab.files.keep(root, { toRead: [seen('a.jpg', 2)], returned: [] });
    expect(
      lab.database.prepare('SELECT photo_id, needs_reading, strikes, size_bytes FROM files').get(),
    ).toEqual({
      photo_id: 1,
      needs_reading: 1,
      strikes: 0,
      size_bytes: 2,
    });
  });

  test('that are back are no work, unless their row was dropped meanwhile', () => {
    keepRead('a.jpg');
    lab.files.markMissing(root, ['a.jpg'], '2024-01-01T00:00:00.000Z');
    lab.files.keep(root, { toRead: [], returned: [seen('a.jpg'), seen('dropped.jpg')] });
    expect(lab.known(root)).toEqual(['a.jpg', 'dropped.jpg to read']);
  });

  test('that are missing keep the time they were first missed', () => {
    keep('a.jpg');
    lab.files.markMissing(root, ['a.jpg'], '2024-01-01T00:00:00.000Z');
    lab.files.markMissing(root, ['a.jpg'], '2024-02-01T00:00:00.000Z');
    expect(lab.database.prepare('SELECT missing_since FROM files').get()).toEqual({
      missing_since: '2024-01-01T00:00:00.000Z',
    });
  });
});

describe('what a root lost', () => {
  const long = '2999-01-01T00:00:00.000Z';

  test('is nothing when nothing is missing', () => {
    keepRead('a.jpg');
    expect(lab.files.loss(root)).toEqual({ missing: 0, known: 0 });
  });

  test('is counted against what was known when it went', () => {
    keepRead('a.jpg', 'b.jpg', 'c.jpg');
    lab.files.markMissing(root, ['a.jpg'], long);
    expect(lab.files.loss(root)).toEqual({ missing: 1, known: 3 });
  });

  test('does not look smaller for files that nobody has read', () => {
    keepRead('a.jpg', 'b.jpg');
    keep('new1.jpg', 'new2.jpg', 'new3.jpg');
    lab.files.markMissing(root, ['a.jpg'], long);
    expect(lab.files.loss(root)).toEqual({ missing: 1, known: 2 });
  });

  test('does not look smaller for photos that came after it began, even when it goes on after them', () => {
    keepRead('a.jpg', 'b.jpg', 'c.jpg');
    lab.files.markMissing(root, ['a.jpg'], new Date().toISOString());
    keepRead('later1.jpg', 'later2.jpg');
    lab.files.markMissing(root, ['b.jpg'], long);
    expect(lab.files.loss(root)).toEqual({ missing: 2, known: 3 });
  });
});

test('a new file waits to be known as a move only while it can be read', () => {
  keep('a.jpg');
  expect(lab.files.hasUnreadNewcomers()).toBe(true);
  lab.roots.setState(root, 'offline', 'away');
  expect(lab.files.hasUnreadNewcomers()).toBe(false);
  lab.roots.setState(root, 'ready', null);
  lab.files.markMissing(root, ['a.jpg'], '2024-01-01T00:00:00.000Z');
  expect(lab.files.hasUnreadNewcomers()).toBe(false);
});

test('removing takes the missing rows only, and orphans photos that no other file holds', () => {
  keepRead('a.jpg', 'b.jpg');
  lab.write('root/copy of b.jpg', 'root/b.jpg');
  keep('copy of b.jpg');
  lab.readAll();
  lab.files.markMissing(root, ['a.jpg', 'b.jpg'], '2024-01-01T00:00:00.000Z');
  expect(removeMissing(lab.database, root, '2024-02-01T00:00:00.000Z').sort()).toEqual(['a.jpg', 'b.jpg']);
  expect(lab.known(root)).toEqual(['copy of b.jpg']);
  expect(lab.count('photos')).toBe(2);
  expect(lab.count('orphans')).toBe(1);
});
