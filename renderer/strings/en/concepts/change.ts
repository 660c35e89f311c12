import { countingIn } from '../../plural.ts';

const counted = countingIn('en');

/** What applying a line will do, by what the concept does with its photos. */
const changes = {
  tag: {
    add: (count: number) => counted(count, { one: 'Tag # photo', other: 'Tag # photos' }),
    first: (count: number) => counted(count, { one: 'Tag #', other: 'Tag #' }),
    remove: (count: number) => counted(count, { one: 'Untag # photo', other: 'Untag # photos' }),
    second: (count: number) => counted(count, { one: 'untag #', other: 'untag #' }),
  },
  album: {
    add: (count: number) => counted(count, { one: 'Put # photo in', other: 'Put # photos in' }),
    first: (count: number) => counted(count, { one: 'Put # in', other: 'Put # in' }),
    remove: (count: number) => counted(count, { one: 'Take # photo out', other: 'Take # photos out' }),
    second: (count: number) => counted(count, { one: 'take # out', other: 'take # out' }),
  },
  veil: {
    add: (count: number) => counted(count, { one: 'Veil # photo', other: 'Veil # photos' }),
    first: (count: number) => counted(count, { one: 'Veil #', other: 'Veil #' }),
    remove: (count: number) => counted(count, { one: 'Unveil # photo', other: 'Unveil # photos' }),
    second: (count: number) => counted(count, { one: 'unveil #', other: 'unveil #' }),
  },
};

/** What has been done, in the same words. */
const doneTexts = {
  tag: {
    added: (count: number) => counted(count, { one: '# photo tagged', other: '# photos tagged' }),
    removed: (count: number) => counted(count, { one: '# untagged', other: '# untagged' }),
  },
  album: {
    added: (count: number) =>
      counted(count, { one: '# photo came into the album', other: '# photos came into the album' }),
    removed: (count: number) => counted(count, { one: '# left it', other: '# left it' }),
  },
  veil: {
    added: (count: number) => counted(count, { one: '# photo veiled', other: '# photos veiled' }),
    removed: (count: number) => counted(count, { one: '# unveiled', other: '# unveiled' }),
  },
};

/** What a line would change, and what it has changed. */
export const change = {
  title: 'What would change',
  none: 'No photo would change.',
  unsure:
    'It is sure of no photo. Drag the line down, give it other words, or say yes to photos that show it.',
  working: 'Working out what would change',
  added: { tag: 'Get the tag', album: 'Come into the album', veil: 'Go behind the veil' },
  removed: { tag: 'Lose the tag', album: 'Leave the album', veil: 'Come out from the veil' },
  /** The photos above the line, and in which parts they fall: together they are all of them. */
  above: {
    nothing: 'No photo lies above the line.',
    all: (count: number, parts: string) =>
      `${counted(count, { one: '# photo lies above the line', other: '# photos lie above the line' })}: ${parts}.`,
    untagged: {
      tag: (count: number) => counted(count, { one: '# to tag', other: '# to tag' }),
      album: (count: number) => counted(count, { one: '# to put in', other: '# to put in' }),
      veil: (count: number) => counted(count, { one: '# to veil', other: '# to veil' }),
    },
    tagged: {
      tag: (count: number) => counted(count, { one: '# tagged already', other: '# tagged already' }),
      album: (count: number) => counted(count, { one: '# in it already', other: '# in it already' }),
      veil: (count: number) => counted(count, { one: '# veiled already', other: '# veiled already' }),
    },
    refused: (count: number) =>
      counted(count, { one: '# that you said no to', other: '# that you said no to' }),
  },
  /** Photos below the line, or not looked at yet, that a person or a keyword gave it. */
  kept: {
    tag: (count: number) =>
      counted(count, {
        one: '# more stays tagged by your yes or a keyword in its file.',
        other: '# more stay tagged by your yes or a keyword in their files.',
      }),
    album: (count: number) =>
      counted(count, {
        one: '# more stays in it by your yes or a keyword in its file.',
        other: '# more stay in it by your yes or a keyword in their files.',
      }),
    veil: (count: number) =>
      counted(count, {
        one: '# more stays veiled by your yes or a keyword in its file.',
        other: '# more stay veiled by your yes or a keyword in their files.',
      }),
  },
  after: {
    tag: (count: number) => `Tagged then: ${counted(count, { one: '# photo', other: '# photos' })}.`,
    album: (count: number) => `In it then: ${counted(count, { one: '# photo', other: '# photos' })}.`,
    veil: (count: number) => `Veiled then: ${counted(count, { one: '# photo', other: '# photos' })}.`,
  },
  waiting: 'The line you drew is not applied yet.',
  rest: (count: string) => `+${count}`,
  open: (name: string) => `Open ${name}`,
  /** What applying a line will do; `first` goes before `second` where it does both. */
  apply: changes,
  keep: 'Use this line for new photos',
  nothing: 'Everything is applied',
  accept: 'Accept',
  done: doneTexts,
  doneNothing: 'New photos are looked at with this line from now on',
  undone: 'Taken back: everything is as it was',
  reviewOnly: 'Nothing is tagged by itself. Photos get this tag only by your yes.',
  review: 'Go through the doubtful ones',
  veil: 'Photos above the line are shown blurred in every view until you uncover them. The files stay as they are.',
  modelTitle: 'Eidetic sees your photos anew',
  modelText: 'Another model understands them now. Until you accept the difference, no new photos are tagged.',
  stale: 'Sorting anew',
};
