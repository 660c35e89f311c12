import { countingIn } from '../../plural.ts';

const counted = countingIn('en');

/** What a concept does by itself. */
export const settings = {
  title: 'What it does',
  action: 'With its photos',
  active: 'New photos by itself',
  activeText: 'As soon as they are understood.',
  waits: 'It begins once you have applied a line.',
  reviewOnly: 'Only with my yes',
  reviewOnlyText: 'Photos are proposed and never tagged by themselves.',
  sensitive: 'This cannot be switched off for what it names.',
  words: 'Its words',
};

/** What it did, and taking it back. */
export const runs = {
  title: 'What it did',
  none: 'Nothing yet.',
  kinds: {
    applied: 'You applied it',
    arrived: 'New photos came',
    'model-changed': 'You accepted it anew',
  },
  nothing: 'No photo changed',
  takeBack: 'Take back',
  takeBackOf: (what: string) => `Take back: ${what}`,
  undone: 'taken back',
  more: (count: number) =>
    counted(count, { one: 'Take back this and # later one?', other: 'Take back this and # later ones?' }),
  moreText: 'Everything is then exactly as it was before the first of them. Your own yes and no stay.',
  all: 'Show all',
};
