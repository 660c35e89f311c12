import { describe, expect, it } from 'vitest';
import { count, day, duration, size } from '../../../main/cli/terminal/words.ts';

describe('words', () => {
  it.each([
    [0, '0 photos'],
    [1, '1 photo'],
    [2_000, '2,000 photos'],
  ])('count %d', (amount, text) => expect(count(amount, 'photo')).toBe(text));

  it.each([
    [0.26, 'less than a second'],
    [1.2, '1 s'],
    [7.4, '7 s'],
    [43, '45 s'],
    [59.9, '60 s'],
    [125, '2 min'],
    [11_400, '3 h 10 min'],
  ])('duration of %d seconds', (seconds, text) => expect(duration(seconds)).toBe(text));

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [4_200_000, '4.2 MB'],
  ])('size of %d bytes', (bytes, text) => expect(size(bytes)).toBe(text));

  it('day', () => expect(day('2019-06-14T23:59:59')).toBe('14 Jun 2019'));
  it('day in September', () => expect(day('2019-09-04T00:00:00')).toBe('4 Sep 2019'));
});
