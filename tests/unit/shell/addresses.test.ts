import { describe, expect, test } from 'vitest';
import {
  isWindowAddress,
  pictureAt,
  privilegedSchemes,
  windowFileAt,
} from '../../../main/shell/protocols/addresses.ts';

const id = 'a1'.repeat(32);

describe('pictureAt', () => {
  test.each([
    ['thumbnails', 'pixels.thumbnail'],
    ['photos', 'pixels.display'],
    ['originals', 'pixels.original'],
  ])('knows %s', (kind, call) => {
    expect(pictureAt(`photo://library/${kind}/${id}`)).toEqual({ call, photo: id });
  });

  test.each([
    `photo://library/thumbnails/${id}0`,
    `photo://library/thumbnails/${id.toUpperCase()}`,
    `photo://library/thumbnails/../originals/${id.slice(1)}`,
    `photo://library/thumbnails/${id}/x`,
    `photo://library/thumbnails/%61${id.slice(1)}`,
    `photo://library//thumbnails/${id}`,
    `photo://library/constructor/${id}`,
    `photo://elsewhere/thumbnails/${id}`,
    `photo://me@library/thumbnails/${id}`,
    `eidetic://library/thumbnails/${id}`,
    `file:///thumbnails/${id}`,
    'photo://library/thumbnails//etc/passwd',
    'no address',
  ])('knows nothing else: %s', (address) => {
    expect(pictureAt(address)).toBeNull();
  });
});

describe('windowFileAt', () => {
  test.each([
    ['eidetic://app/', 'index.html'],
    ['eidetic://app/folders', 'index.html'],
    ['eidetic://app/?q=a+dog&photo=1', 'index.html'],
    ['eidetic://app/assets/index-Ab_9.js', 'assets/index-Ab_9.js'],
    ['eidetic://app/icon.svg', 'icon.svg'],
    ['eidetic://app/assets/../icon.svg', 'icon.svg'],
    ['eidetic://app/../../icon.svg', 'icon.svg'],
  ])('%s is %s', (address, file) => {
    expect(windowFileAt(address)).toBe(file);
  });

  test.each([
    'eidetic://app/..%2fpackage.json',
    'eidetic://app/%2e%2e%5cpackage.json',
    'eidetic://app/assets\\..\\..\\x.js',
    'eidetic://app/.env',
    'eidetic://app/assets/.hidden.js',
    'eidetic://app//etc/passwd.html',
    'eidetic://app/C:/Windows/win.ini',
    'eidetic://app/a%00.html',
    'eidetic://other/index.html',
    'file:///index.html',
  ])('%s is nothing', (address) => {
    expect(windowFileAt(address)).toBeNull();
  });
});

test('only the window’s own pages are its pages', () => {
  expect(isWindowAddress('eidetic://app/folders?x=1')).toBe(true);
  for (const other of [
    'eidetic://app.evil/',
    'eidetic://apps/',
    'https://app/',
    'photo://library/',
    'about:blank',
    'eidetic:app',
    '',
  ]) {
    expect(isWindowAddress(other)).toBe(false);
  }
});

test('both schemes are standard, secure, streamed and readable, and neither passes by the policy', () => {
  expect(privilegedSchemes.map(({ scheme }) => scheme)).toEqual(['eidetic', 'photo']);
  for (const { privileges } of privilegedSchemes) {
    expect(privileges).toMatchObject({ standard: true, secure: true, stream: true, supportFetchAPI: true });
    expect(privileges?.bypassCSP ?? false).toBe(false);
    expect(privileges?.allowServiceWorkers ?? false).toBe(false);
  }
});
