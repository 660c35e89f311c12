import { countingIn } from '../plural.ts';

const counted = countingIn('en');

/** How well models find things, by what the person says is right. */
export const evaluate = {
  answers: {
    question: (search: string) => `Does it answer “${search}”?`,
    right: 'This is right',
    wrong: 'This is not it',
    notRight: 'Take back: this is right',
    notWrong: 'Take back: this is not it',
    rightKey: 'Y',
    wrongKey: 'N',
    shortcut: 'In a search: this is right, or not it',
    /** Read out with a photo. */
    marked: { right: 'a right answer', wrong: 'not what was searched for' },
    said: {
      right: (count: number) =>
        counted(count, { one: 'Marked as a right answer', other: '# photos marked as right answers' }),
      wrong: (count: number) =>
        counted(count, {
          one: 'Marked as not what you searched for',
          other: '# photos marked as not what you searched for',
        }),
      nothing: (count: number) =>
        counted(count, { one: 'No longer marked', other: '# photos are no longer marked' }),
    },
  },
};
