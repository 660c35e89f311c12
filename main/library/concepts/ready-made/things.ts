import type { WrittenConcept } from './written-concept.ts';

export const things: readonly WrittenConcept[] = [
  {
    key: 'pets',
    name: 'Pets',
    about: 'Dogs, cats and other animals that live with people.',
    phrases: ['a pet', 'a dog', 'a cat', 'a puppy', 'a kitten'],
    contrasts: ['a toy animal', 'a horse', 'a wild animal'],
  },
  {
    key: 'dogs',
    name: 'Dogs',
    about: 'Dogs of every kind, puppies too.',
    phrases: ['a dog', 'dogs', 'a puppy', 'a dog running', 'two dogs playing'],
    contrasts: ['a horse', 'a cow', 'a wild animal'],
  },
  {
    key: 'food',
    name: 'Food',
    about: 'Meals, cakes and what is on the table.',
    phrases: ['food', 'a meal on a plate', 'a cake', 'a pizza', 'fruit and vegetables', 'people eating'],
    contrasts: ['a flower', 'a bottle', 'an empty table'],
  },
  {
    key: 'flowers',
    name: 'Flowers',
    about: 'Flowers from near by, in a vase or in a bed.',
    phrases: ['a flower', 'flowers', 'a bouquet of flowers', 'a close-up of a blossom', 'a flower bed'],
    contrasts: ['fruit', 'a green meadow', 'a dress with a flower pattern'],
  },
  {
    key: 'vehicles',
    name: 'Vehicles',
    about: 'Cars, trucks, boats, trains, planes.',
    phrases: ['a vehicle', 'a car', 'a truck', 'a motorcycle', 'a boat', 'an airplane', 'a train'],
    contrasts: ['a bicycle', 'a toy car'],
  },
  {
    key: 'bicycles',
    name: 'Bicycles',
    about: 'Bicycles, parked or ridden.',
    phrases: ['a bicycle', 'a bike', 'a person riding a bicycle', 'people on bicycles', 'a mountain bike'],
    contrasts: ['a motorcycle', 'a wheelchair'],
  },
  {
    key: 'documents',
    name: 'Documents and receipts',
    about: 'Pages, letters, bills and receipts that were photographed or scanned.',
    phrases: ['a document', 'a page of printed text', 'a receipt', 'text on paper', 'an invoice'],
    contrasts: ['a person', 'a web site', 'a screenshot'],
  },
  {
    key: 'screenshots',
    name: 'Screenshots',
    about: 'Pictures of what was on a screen.',
    phrases: ['a screenshot', 'a computer screen', 'a phone screen', 'a menu on a screen', 'a web page'],
    contrasts: ['a person', 'a room'],
  },
];
