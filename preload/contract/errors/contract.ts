import type { ErrorTexts } from './error-texts.ts';

/** The border itself. */
export const contractErrors = {
  'contract.invalid': {
    message: 'The request was not understood: {problem}.',
    nextStep: 'This is a bug in Eidetic; please report it.',
  },
  internal: {
    message: 'Something went wrong inside Eidetic: {problem}.',
    nextStep: 'Try again. If it stays, report it with the output of “eidetic doctor”.',
  },
} as const satisfies ErrorTexts;
