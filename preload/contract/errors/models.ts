import type { ErrorTexts } from './error-texts.ts';

/** Models that are asked for by name and started. */
export const modelErrors = {
  'model.unknown': {
    message: 'Eidetic knows no model called {model}.',
    nextStep: '“eidetic models list” names them all.',
  },
  'model.file-missing': {
    message: 'A file of the model {model} is missing: {path}.',
    nextStep: 'Install Eidetic again.',
  },
  'model.failed': {
    message: 'The model {model} could not be started: {problem}.',
    nextStep: 'Run “eidetic doctor”.',
  },
} as const satisfies ErrorTexts;
