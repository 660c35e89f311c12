import { expect, it } from 'vitest';
import { sensitivityOf } from '../../../main/library/concepts/sensitive-words.ts';

it.each([
  [
    'ethnicity',
    [
      'black man',
      'a black young man',
      'an Asian woman',
      'Asians',
      'schwarze Frau',
      'türkische Familie',
      'Hautfarbe',
      'people of colour',
      'dark-skinned people',
      'refugees',
    ],
  ],
  [
    'religion',
    [
      'Muslims',
      'muslim women',
      'Jewish people',
      'a woman praying',
      'nuns',
      'Christians',
      'christliche Familie',
      'hijab',
      'Gläubige',
      'church service',
    ],
  ],
  [
    'health',
    [
      'sick',
      'a disabled person',
      'Schwangere',
      'a fat man',
      'blind people',
      'wheelchair user',
      'Patienten',
      'krank',
      'depressed',
    ],
  ],
  ['sexuality', ['gay', 'gays', 'Lesben', 'transgender', 'queer people', 'schwul', 'a straight couple']],
  [
    'politics',
    [
      'politicians',
      'Politiker',
      'protest',
      'Protesters',
      'Republicans',
      'Wahlkampf',
      'Demonstration',
      'nazis',
    ],
  ],
  [
    'crime',
    [
      'criminals',
      'a thief',
      'Diebe',
      'burglar',
      'drug dealers',
      'Verbrecher',
      'terrorists',
      'suspects',
      'Mörder',
    ],
  ],
] as const)('%s is recognised, whatever the inflection', (category, texts) => {
  for (const text of texts) expect([text, sensitivityOf([text])?.category]).toEqual([text, category]);
});

it.each([
  'black dog',
  'white wall',
  'Indian food',
  'Chinese garden',
  'African elephant',
  'brown bear',
  'white wedding',
  'men in black',
  'black-haired man',
  'a dark photo of people',
  'Schwarzwald',
  'schwarzes Kleid',
  'native plants',
  'church',
  'church building',
  'mosque',
  'Christmas',
  'christening',
  'Christian',
  'Kirche',
  'praying mantis',
  'jewelry',
  'wheelchair',
  'window blind',
  'fat cat',
  'hill',
  'Krankenhaus',
  'Taube',
  'Sussex',
  'straight road',
  'skinny jeans',
  'car race',
  'crimson',
  'Mordor',
  'monkey',
  'drugstore',
  'polite',
  'running',
  'Rome',
  'Grandma',
  'snowman',
])('%s is innocent', (text) => {
  expect(sensitivityOf([text])).toBeNull();
});

it('looks at every text, and gives a sentence and what follows from it', () => {
  const found = sensitivityOf(['Sunday', 'people at church', 'a woman in a hijab']);
  expect(found?.category).toBe('religion');
  expect(found?.note).toMatch(/^Faith does not show in a picture: .* waits for your yes or no on each\.$/);
});

it('does not mind accents written as two characters, capitals or spaces', () => {
  expect(sensitivityOf(['  FLÜCHTLINGE '.normalize('NFD')])?.category).toBe('ethnicity');
  expect(sensitivityOf(['Black\tMan'])?.category).toBe('ethnicity');
});

it('finds nothing in nothing', () => {
  expect(sensitivityOf([])).toBeNull();
  expect(sensitivityOf(['', '!?'])).toBeNull();
});
