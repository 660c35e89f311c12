import { countingIn } from '../plural.ts';

const counted = countingIn('en');

/** Going through doubtful photos one by one. */
export const review = {
  title: 'Review',
  /** Asked of every photo. */
  question: (name: string) => `Does this show “${name}”?`,
  /** For screen readers: the photo changes, the question does not. */
  spoken: (position: number, question: string, name: string, day: string) =>
    `Photo ${position}. ${question} ${name}, ${day}`,
  yes: 'Yes',
  no: 'No',
  skip: 'Skip',
  /** As `Kbd` takes them. */
  yesKeys: '↑ Y',
  noKeys: '↓ N',
  skipKeys: '→ S',
  back: 'Take back the last answer',
  enough: 'Enough for now',
  concept: 'Concept',
  all: 'All concepts',
  answered: (count: number) => counted(count, { one: '# answered', other: '# answered' }),
  left: (count: number) => counted(count, { one: 'about # doubtful left', other: 'about # doubtful left' }),
  photo: (name: string, day: string) => `${name}, ${day}`,
  looking: 'Looking for the photos that teach most',
  uncover: 'Uncover',
  covered: 'This photo is veiled',
  done: {
    title: (answered: number) =>
      answered === 0
        ? 'Nothing is in doubt'
        : counted(answered, { one: 'Thank you for the answer', other: 'Thank you for # answers' }),
    text: (answered: number): string =>
      answered === 0
        ? 'Eidetic knows where it stands with every photo. Doubtful ones gather here when new photos come.'
        : 'That is all that would teach much for now. Doubtful photos gather here again when new ones come.',
    enough: 'What you said is kept. The other doubtful photos wait here.',
    /** A yes counts at once. */
    byYes: {
      tag: (count: number) =>
        counted(count, { one: 'Your yes has tagged # photo.', other: 'Your yes has tagged # photos.' }),
      album: (count: number) =>
        counted(count, {
          one: 'Your yes has put # photo into the album.',
          other: 'Your yes has put # photos into the album.',
        }),
      veil: (count: number) =>
        counted(count, { one: 'Your yes has veiled # photo.', other: 'Your yes has veiled # photos.' }),
    },
    changes: (count: number) =>
      counted(count, {
        one: 'The line follows your answers: # other photo would change.',
        other: 'The line follows your answers: # other photos would change.',
      }),
    unchanged: 'The line follows your answers: no other photo would change.',
    onlyYes: 'Photos are tagged by your yes alone.',
    working: 'Working it out',
    look: 'Look',
    lookLabel: (name: string) => `Look at what would change: ${name}`,
    applyLabel: (text: string, name: string) => `${text}: ${name}`,
    list: 'What was learnt',
    goOn: 'Go on',
    concepts: 'To the concepts',
  },
  none: {
    title: 'No concept to learn yet',
    text: 'Create a concept or switch one on. Its doubtful photos are then asked about here, one by one.',
    action: 'To the concepts',
  },
  shortcuts: {
    group: 'Review',
    yes: 'Yes',
    no: 'No',
    skip: 'Skip',
    back: 'Take back the last answer',
  },
};
