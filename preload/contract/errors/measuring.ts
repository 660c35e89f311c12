import type { ErrorTexts } from './error-texts.ts';

/** Explaining and measuring. */
export const measuringErrors = {
  'explain.no-words': {
    message: '“{query}” asks for nothing that could be seen in a picture.',
    nextStep: 'Names and filters match or they do not. Words such as “dog” can be explained.',
  },
  'explain.superseded': {
    message: 'The explanation was given up because another photo is being looked at.',
    nextStep: 'Nothing to do. Ask again if you want it.',
  },
  'evaluation.not-found': {
    message: 'There is nothing to measure at {path}: {problem}.',
    nextStep: 'Name a folder that holds one folder of pictures for each class, or a JSON file of captions.',
  },
  'evaluation.nothing-to-measure': {
    message: '{path} cannot be measured on: {problem}.',
    nextStep: '“docs/evaluation.md” shows what such folders and files look like.',
  },
  'evaluation.bad-file': {
    message: '{path} is not what it should be: {problem}.',
    nextStep: '“docs/evaluation.md” shows what such files look like.',
  },
  'evaluation.not-installed': {
    message: 'The files of {model} are not on this computer, so it cannot be measured.',
    nextStep: 'Install it first: eidetic models install {model}',
  },
  'evaluation.busy': {
    message: 'Models are being measured already.',
    nextStep: 'Wait until that is done, or stop it.',
  },
  'evaluation.stopped': {
    message: 'The measurement was stopped.',
    nextStep: 'Start it again when you like; nothing of it was kept.',
  },
  'evaluation.no-pair': {
    message: '{tower} is no text tower for {model}.',
    nextStep: '“eidetic models show” says which models a text tower goes with.',
  },
  'evaluation.no-marks': {
    message: 'No search has photos marked as right answers yet.',
    nextStep:
      'Search for something in the window and say which photos are right, or mark some with “eidetic evaluate --mark right|wrong --query "…" FILE”.',
  },
} as const satisfies ErrorTexts;
