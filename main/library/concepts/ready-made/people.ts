import type { WrittenConcept } from './written-concept.ts';

export const people: readonly WrittenConcept[] = [
  {
    key: 'people',
    name: 'People',
    about: 'Photos with somebody in them, alone or among others.',
    phrases: ['people', 'a person', 'a man', 'a woman', 'a group of people', 'children'],
    contrasts: ['a page of text', 'an empty landscape', 'a building'],
  },
  {
    key: 'portraits',
    name: 'Portraits',
    about: 'Faces from near by, posed or not.',
    phrases: [
      'a portrait of a person',
      'a close-up of a face',
      'a person smiling at the camera',
      'a selfie',
      'a smiling child',
      'a smiling woman',
      'a man looking at the camera',
    ],
    contrasts: ['a crowd of people', 'people seen from far away', 'a statue'],
  },
  {
    key: 'groups',
    name: 'Groups of people',
    about: 'Family, friends, teams: more than one person in the picture.',
    phrases: [
      'a group of people',
      'a crowd of people',
      'several people together',
      'friends posing together',
      'a family',
    ],
    contrasts: ['a portrait of one person', 'a person alone'],
  },
  {
    key: 'children',
    name: 'Children',
    about: 'Children of any age, at play or posing.',
    phrases: ['children', 'a child', 'a little boy', 'a little girl', 'a toddler', 'kids playing'],
    contrasts: ['a man', 'a dog'],
  },
  {
    key: 'celebrations',
    name: 'Celebrations',
    about: 'Birthdays, weddings, parties and parades.',
    phrases: [
      'a party',
      'a birthday party',
      'a birthday cake with candles',
      'a wedding',
      'a celebration',
      'people in costumes',
    ],
    contrasts: ['a group of people', 'a sports team'],
  },
  {
    key: 'sports',
    name: 'Sports',
    about: 'Games, matches, climbing, surfing and the like.',
    phrases: [
      'sports',
      'people playing a ball game',
      'a soccer game',
      'a basketball player',
      'a person surfing',
      'a climber',
    ],
    contrasts: ['people standing', 'a toy ball'],
  },
];
