import type { ErrorTexts } from './error-texts.ts';

/** Photos in a list, and what is done to them. */
export const photoErrors = {
  'listing.expired': {
    message: 'This list of photos is out of date.',
    nextStep: 'Nothing to do: it is made again.',
  },
  'photo.away': {
    message: '{name} lies on a drive or share that is not connected: {path}.',
    nextStep: 'Connect it to see the photo in full size.',
  },
  'photo.not-shown': {
    message: '{name} cannot be shown in full size: {problem}.',
    nextStep: 'Open it in the program that made it.',
  },
  'trash.failed': {
    message: '{files} could not be moved to the trash: {problem}.',
    nextStep: 'They stay where they are. Check that the drive is connected and may be written to.',
  },
  'change.too-late': {
    message: 'This can no longer be undone.',
    nextStep: 'Photos that were moved to the trash can be put back from there.',
  },
  'question.expired': {
    message: 'Too much has happened since you were asked.',
    nextStep: 'Nothing was done. Choose the photos again, and answer the question then.',
  },
} as const satisfies ErrorTexts;
