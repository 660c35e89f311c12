import type { WrittenConcept } from './written-concept.ts';

export const places: readonly WrittenConcept[] = [
  {
    key: 'landscapes',
    name: 'Landscapes',
    about: 'Wide views: hills, valleys, lakes, the sea.',
    phrases: [
      'a landscape',
      'a mountain landscape',
      'a view over a valley',
      'hills and sky',
      'the sea and the horizon',
      'a sunset over the sea',
    ],
    contrasts: ['a city street', 'a person close up', 'a room', 'a dog'],
  },
  {
    key: 'mountains',
    name: 'Mountains',
    about: 'Mountains, cliffs and those who climb them.',
    phrases: ['mountains', 'a mountain', 'a rocky cliff', 'a mountain view', 'hikers on a mountain'],
    contrasts: ['the sea', 'a flat field', 'a city'],
  },
  {
    key: 'beach',
    name: 'Beach',
    about: 'Sand and sea, and people at it.',
    phrases: ['a beach', 'a sandy beach by the sea', 'people on the beach', 'the seashore'],
    contrasts: ['a swimming pool', 'a lake', 'a desert', 'snow'],
  },
  {
    key: 'water',
    name: 'Water',
    about: 'The sea, lakes, rivers and pools.',
    phrases: ['water', 'the sea', 'a lake', 'a river', 'a swimming pool', 'waves'],
    contrasts: ['the sky', 'a dry field'],
  },
  {
    key: 'snow',
    name: 'Snow',
    about: 'Snow, skiing, winter days.',
    phrases: ['snow', 'a snowy landscape', 'a snowy mountain', 'people in the snow', 'a skier'],
    contrasts: ['sand', 'clouds', 'waves', 'a white wall'],
  },
  {
    key: 'forest',
    name: 'Forest and trees',
    about: 'Woods, paths through them, and single trees.',
    phrases: ['a forest', 'trees', 'a path through the woods', 'the woods', 'a tree'],
    contrasts: ['a potted plant', 'a city street'],
  },
  {
    key: 'city',
    name: 'Streets and towns',
    about: 'Streets, squares and what stands along them.',
    phrases: [
      'a city street',
      'a street with buildings',
      'people walking on a sidewalk',
      'people walking down the street',
      'a town square',
    ],
    contrasts: ['a forest path', 'a field', 'a room'],
  },
  {
    key: 'night',
    name: 'Night',
    about: 'Pictures taken after dark: lit windows, street lamps, the moon.',
    phrases: ['at night', 'a city at night', 'the moon in the dark sky', 'lights in the dark'],
    contrasts: ['a sunny day', 'a dark room'],
  },
];
