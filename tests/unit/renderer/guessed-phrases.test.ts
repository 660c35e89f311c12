import { expect, test } from 'vitest';
import { phraseFamilies } from '../../../main/library/describe/phrases.ts';
import { guessedPeople } from '../../../renderer/strings/de/guessed-people.ts';
import { guessedThings } from '../../../renderer/strings/de/guessed-things.ts';
import { library as german } from '../../../renderer/strings/de/library.ts';

const phrases = phraseFamilies.flatMap(({ name, groups }) => [name, ...groups.flat()]);
// The same word in both languages.
const alike = new Set(['sushi']);

test('everything that a photo can be guessed to show has German words', () => {
  const missing = phrases.filter((phrase) => german.guess(phrase) === phrase && !alike.has(phrase));
  expect(missing).toEqual([]);
});

test('there are German words for nothing else', () => {
  const known = new Set(phrases);
  const stray = Object.keys({ ...guessedPeople, ...guessedThings }).filter((phrase) => !known.has(phrase));
  expect(stray).toEqual([]);
});

test('a phrase that is not known stays as it is', () => {
  expect(german.guess('a unicorn')).toBe('a unicorn');
});
