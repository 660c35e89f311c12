import { expect, test } from 'vitest';
import { isKnownWord } from '../../../models/clip/known-words.ts';

test('a word of the vocabulary is known, however short its writing', () => {
  expect(isKnownWord('dachshund', ['dachshund'])).toBe(true);
  expect(isKnownWord('猫', ['猫'])).toBe(true);
});

test('a word of pieces that carry meaning is known', () => {
  expect(isKnownWord('unbreakable', ['un', '##break', '##able'])).toBe(true);
});

test('a word that is spelt out is not', () => {
  expect(isKnownWord('xqzzv', ['x', '##q', '##z', '##z', '##v'])).toBe(false);
  expect(isKnownWord('blorf', ['b', '##lor', '##f'])).toBe(false);
});

test('what the vocabulary lacks is not known', () => {
  expect(isKnownWord('猫', [null])).toBe(false);
});

test('short words, numbers and other scripts in pieces are not judged', () => {
  expect(isKnownWord('nyc', ['n', '##y', '##c'])).toBe(true);
  expect(isKnownWord('2019', ['2', '##0', '##1', '##9'])).toBe(true);
  expect(isKnownWord('誕生日会', ['誕', '生', '日', '会'])).toBe(true);
});
