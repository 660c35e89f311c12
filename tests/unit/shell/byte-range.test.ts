import { expect, test } from 'vitest';
import { byteRange } from '../../../main/shell/protocols/byte-range.ts';

test.each([
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=990-', { start: 990, end: 999 }],
  ['bytes=-10', { start: 990, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  ['bytes=500-5000', { start: 500, end: 999 }],
  ['bytes=999-999', { start: 999, end: 999 }],
])('%s of 1000 bytes', (header, range) => {
  expect(byteRange(header, 1_000)).toEqual(range);
});

test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('%s begins behind the end', (header) => {
  expect(byteRange(header, 1_000)).toBe('unsatisfiable');
});

test('an empty file has no range', () => {
  expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
  expect(byteRange('bytes=-1', 0)).toBe('unsatisfiable');
});

test.each([
  null,
  '',
  'bytes=',
  'bytes=-',
  'bytes=9-5',
  'bytes=0-1,4-5',
  'lines=0-1',
  'bytes=a-b',
  'bytes=1 - 2',
])('%s asks for the whole file', (header) => {
  expect(byteRange(header, 1_000)).toBeNull();
});
