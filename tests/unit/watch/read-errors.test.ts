import { expect, test } from 'vitest';
import {
  meansAbsent,
  meansForbidden,
  systemCode,
  whyOffline,
  whyUnreadable,
} from '../../../main/library/watch/read-errors.ts';

const failure = (code: string) => Object.assign(new Error(code), { code, syscall: 'scandir' });

test('what is no system error has no code', () => {
  expect(systemCode(new Error('x'))).toBeNull();
  expect(systemCode('ENOENT')).toBeNull();
  expect(systemCode(failure('EIO'))).toBe('EIO');
});

test('only two codes say that nothing is there; the others leave it open', () => {
  expect(meansAbsent(failure('ENOENT'))).toBe(true);
  expect(meansAbsent(failure('ENOTDIR'))).toBe(true);
  expect(meansAbsent(failure('EACCES'))).toBe(false);
  expect(meansAbsent(failure('EIO'))).toBe(false);
  expect(meansForbidden(failure('EPERM'))).toBe(true);
  expect(meansForbidden(failure('ENOENT'))).toBe(false);
});

test('every reason is a sentence for people', () => {
  for (const code of ['ENOENT', 'ENOTDIR', 'EACCES', 'EIO']) {
    expect(whyOffline(failure(code))).toMatch(/^[A-Z].*\.$/);
    expect(whyUnreadable('a/b', failure(code))).toMatch(/^Eidetic .*“a\/b”.*\.$/);
  }
  expect(whyUnreadable('a/b', failure('EIO'))).toContain('(EIO)');
});
