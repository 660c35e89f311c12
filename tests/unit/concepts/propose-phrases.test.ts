import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everydayWords, otherNames } from '../../../main/library/concepts/everyday-words.ts';
import { proposePhrases } from '../../../main/library/concepts/propose-phrases.ts';
import { readyMadeConcepts } from '../../../main/library/concepts/ready-made/index.ts';
import { conceptDefinition } from '../../../preload/contract/concepts.ts';

const readyMade = (key: string) => {
  const { phrases, contrasts } = readyMadeConcepts.find((concept) => concept.key === key)!;
  return { phrases, contrasts };
};

describe('a name of the ready-made set', () => {
  it.each([
    ['Dogs', 'dogs'],
    ['a dog', 'dogs'],
    ['DOG', 'dogs'],
    ['my puppies', 'dogs'],
    ['Hunde', 'dogs'],
    ['der Hund', 'dogs'],
    ['receipts', 'documents'],
    ['Documents and receipts', 'documents'],
    ['Groups of people', 'groups'],
    ['person', 'people'],
    ['Strand', 'beach'],
    ['the beach', 'beach'],
    ['trees', 'forest'],
  ])('“%s” gets the words of %s', (name, key) => {
    expect(proposePhrases(name)).toEqual(readyMade(key));
  });

  it('every one of them is found by its own name', () => {
    for (const { name, key } of readyMadeConcepts) expect(proposePhrases(name)).toEqual(readyMade(key));
  });
});

it('another everyday thing gets related words and contrasts', () => {
  expect(proposePhrases('Sunsets').phrases).toContain('the sun setting over the horizon');
  expect(proposePhrases('Hochzeit').contrasts).toContain('a party');
  expect(proposePhrases('Katzen').phrases).toContain('a kitten');
});

it.each([
  ['umbrella', ['an umbrella', 'umbrellas']],
  ['Umbrellas', ['an umbrella', 'umbrellas']],
  ['the umbrella', ['an umbrella', 'umbrellas']],
  ['berries', ['a berry', 'berries']],
  ['box', ['a box', 'boxes']],
  ['teeth', ['a tooth', 'teeth']],
  ['bus', ['a bus', 'buses']],
  ['glass', ['a glass', 'glasses']],
  ['rain', ['rain']],
  ['climbing', ['climbing', 'people climbing']],
  ['red umbrella', ['a red umbrella', 'red umbrellas']],
  ['grandma’s garden', ['grandma’s garden']],
  ['Kinder am Strand im Sommer', ['Kinder am Strand im Sommer']],
  ['красная площадь', ['красная площадь']],
])('“%s” gets its forms', (name, phrases) => {
  expect(proposePhrases(name)).toEqual({ phrases, contrasts: [] });
});

it('a name without a word stands for itself, so that it can be made; no name gets nothing', () => {
  for (const name of ['🏖', '❤️', '!?', '…'])
    expect(proposePhrases(name)).toEqual({ phrases: [name], contrasts: [] });
  for (const name of ['', '   ']) expect(proposePhrases(name)).toEqual({ phrases: [], contrasts: [] });
});

it('whatever is typed, the answer is the same twice and fit for a concept', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100, unit: 'grapheme' }), (name) => {
      const proposed = proposePhrases(name);
      expect(proposePhrases(name)).toEqual(proposed);
      if (name.trim() !== '') conceptDefinition.parse({ name: 'any', ...proposed });
      expect(new Set(proposed.phrases).size).toBe(proposed.phrases.length);
    }),
  );
});

it('no two things share a name', () => {
  const names = [...everydayWords.flatMap((words) => words.names), ...Object.values(otherNames).flat()];
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const keys = new Set(readyMadeConcepts.map(({ key }) => key));
  expect(Object.keys(otherNames).filter((key) => !keys.has(key))).toEqual([]);
});
