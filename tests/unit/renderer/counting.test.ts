import { describe, expect, test } from 'vitest';
import { countingIn } from '../../../renderer/strings/plural.ts';

const forms = { one: '# photo', other: '# photos' };

describe('texts that count', () => {
  test('one is one, none and many are not', () => {
    const counted = countingIn('en');
    expect([0, 1, 2].map((count) => counted(count, forms))).toEqual(['0 photos', '1 photo', '2 photos']);
  });

  test('large numbers are written as the language writes them', () => {
    expect(countingIn('en')(12_340, forms)).toBe('12,340 photos');
    expect(countingIn('de')(12_340, { one: '# Foto', other: '# Fotos' })).toBe('12.340 Fotos');
  });

  test('a number may stand twice', () => {
    expect(countingIn('en')(2, { one: '#', other: '# of #' })).toBe('2 of 2');
  });
});
