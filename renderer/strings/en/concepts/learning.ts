import { countingIn } from '../../plural.ts';

const counted = countingIn('en');

/** What a concept has learnt from the answers of a person. */
export const learning = {
  title: 'What it has learnt',
  none: 'It goes by its words alone so far. Say yes or no to a few doubtful photos, and it learns what you mean.',
  oneSided: {
    yes: (count: number) =>
      counted(count, {
        one: 'You said yes to # photo. It also needs a no to learn the difference.',
        other: 'You said yes to # photos. It also needs a no to learn the difference.',
      }),
    no: (count: number) =>
      counted(count, {
        one: 'You said no to # photo. It also needs a yes to learn the difference.',
        other: 'You said no to # photos. It also needs a yes to learn the difference.',
      }),
  },
  /** @param learnt how many answers it would have got wrong by what it learnt from the others @param words by its words */
  mistakes: (answers: number, learnt: number, words: number) =>
    `Of your ${answers} answers Eidetic would have got ${answers - learnt || 'none'} right by itself; before it learnt from you, ${answers - words || 'none'}.`,
  wordsAsGood: (answers: number, words: number) =>
    `Of your ${answers} answers Eidetic would have got ${answers - words || 'none'} right by the words alone. Your answers have not made it better yet, so it goes by the words.`,
  lineFollows: 'The line follows your answers until you draw it yourself.',
  /** @param yes how many more are needed @param no and how many of these */
  missing: (yes: number, no: number) => {
    const photos = (count: number) => counted(count, { one: '# more photo', other: '# more photos' });
    const parts = [yes > 0 && `yes to ${photos(yes)}`, no > 0 && `no to ${yes > 0 ? no : photos(no)}`];
    const said = parts.filter((part) => part !== false).join(' and ');
    return `Say ${said}, and Eidetic can say how sure it is.`;
  },
  calibrated: 'It knows your answers well enough to say how sure it is.',
  answers: (yes: number, no: number) => `${yes} × yes, ${no} × no`,
  review: 'Review doubtful photos',
};
