import { sep } from 'node:path';
import { expect, test } from 'vitest';
import { below, isWithin } from '../../../main/library/watch/path-parts.ts';

test("the root's own path leaves no slash behind", () => {
  expect(below('', 'a.jpg')).toBe('a.jpg');
  expect(below('2024', 'a.jpg')).toBe('2024/a.jpg');
});

test('a path is within a folder by whole names, and within the root of a drive', () => {
  const photos = `${sep}home${sep}photos`;
  expect(isWithin(photos, photos)).toBe(true);
  expect(isWithin(`${photos}${sep}a`, photos)).toBe(true);
  expect(isWithin(`${photos}2`, photos)).toBe(false);
  expect(isWithin(photos, sep)).toBe(true);
});
