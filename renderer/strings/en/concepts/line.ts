import { countingIn } from '../../plural.ts';

const counted = countingIn('en');

/** The photos of a concept in a row, from sure to unsure. */
export const strip = {
  label: (name: string) => `Photos from sure to unsure: ${name}`,
  fromSureToUnsure: 'From sure to unsure',
  waiting: 'Photo',
  likelihood: { sure: 'sure', possible: 'possible', unlikely: 'unlikely' },
  tagged: 'has the tag',
  said: { yes: 'you said yes', no: 'you said no' },
  yes: 'Yes, this is one',
  no: 'No, this is not one',
  above: (count: number, shown: string) => (count === 1 ? '1 photo' : `${shown} photos`),
  toLine: 'To the line',
  keys: 'Arrow keys move between photos. Y says yes, N says no, Delete takes it back, Enter opens the photo.',
  keysWithLine:
    'Arrow keys move between photos. Y says yes, N says no, Delete takes it back, L draws the line after this photo, Enter opens it.',
};

/** The line between the photos that it takes and those that it leaves. */
export const line = {
  label: 'The line between photos',
  sure: 'Sure',
  unsure: 'Unsure',
  above: (count: number) => counted(count, { one: 'photo above the line', other: 'photos above the line' }),
  below: 'below it',
  value: (above: number, below: number) =>
    `${counted(above, { one: '# photo above the line', other: '# photos above the line' })}, ${counted(below, { one: '# below', other: '# below' })}`,
  proposed: 'Eidetic would draw the line here',
  toProposed: 'Back to Eidetic’s line',
  size: 'Size of the photos',
};

/** What keys do in the row. */
export const shortcuts = {
  group: 'Concepts',
  line: 'Move the line by one photo',
  lineTen: 'Move the line by ten photos',
  yes: 'Yes, this photo is one',
  no: 'No, it is not',
  back: 'Take an answer back',
  drawHere: 'Draw the line after this photo',
};

/** The letters that say yes and no to a photo, as they are written on the keys. */
export const answerKeys = { yes: 'Y', no: 'N' };
