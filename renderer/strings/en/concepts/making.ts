import { countingIn } from '../../plural.ts';

const counted = countingIn('en');

/** The words by which a concept finds its photos. */
export const words = {
  shows: 'It shows',
  showsText: 'Any of these will do.',
  shownNot: 'But not',
  shownNotText: 'What looks alike and is not meant.',
  add: 'Add words',
  addTo: (group: string) => `Add words to “${group}”`,
  edit: (phrase: string) => `Change “${phrase}”`,
  remove: (phrase: string) => `Take out “${phrase}”`,
  field: 'What can be seen, in a few words',
  hint: 'Say what can be seen, such as “a sandy beach”.',
};

/** A concept that is being made. */
export const newConcept = {
  title: 'New concept',
  name: 'What is it called?',
  placeholder: 'beach, birthday cake, our dog…',
  does: 'What happens to its photos?',
  ideas: 'Ideas',
  keywords: 'Keywords you already use',
  keyword: (tag: string, photos: string) => `${tag} · ${photos}`,
  learn: (count: number) =>
    counted(count, {
      one: 'Learn from the # photo that has this keyword already',
      other: 'Learn from the # photos that have this keyword already',
    }),
  learnText: 'They count as your yes.',
  exists: (name: string) => `You have a concept named “${name}” already.`,
  openExisting: 'Open it',
  badName: 'A name can be up to 100 characters long and has no quotation marks in it.',
  candidates: 'What it finds',
  candidatesText: 'Say yes or no to some photos: they are its first lesson.',
  waiting: 'Give it a name, and photos appear here.',
  looking: 'Finding photos',
  create: 'Create',
  createOnly: 'Create only',
  createAndTag: {
    tag: (count: number) =>
      counted(count, { one: 'Create and tag # photo', other: 'Create and tag # photos' }),
    album: (count: number) =>
      counted(count, { one: 'Create and put # photo in', other: 'Create and put # photos in' }),
    veil: (count: number) =>
      counted(count, { one: 'Create and veil # photo', other: 'Create and veil # photos' }),
  },
  /** It was left half-made, and is here again. */
  continued: 'You began this concept earlier. It is kept while this window is open.',
  beginAnew: 'Begin anew',
  cancel: 'Cancel',
};
