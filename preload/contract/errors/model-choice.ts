import type { ErrorTexts } from './error-texts.ts';

/** Models that are changed to, tested and taken out. */
export const modelChoiceErrors = {
  'model.ships': {
    message: '{model} is a part of Eidetic: it is always here.',
    nextStep: 'Nothing to do.',
  },
  'model.in-use': {
    message: 'The library answers with {model}, so it cannot be taken out.',
    nextStep: 'Choose another model first.',
  },
  'model.still-needed': {
    message: '{model} cannot be taken out: the library {reason}.',
    nextStep: '{step}',
  },
  'model.gone': {
    message:
      'The files of {model}, which this library answers with, are gone or damaged. Without them no photo can be found by what it shows.',
    nextStep:
      'Fetch it again under Settings, Models, or with “eidetic models install {id}”. Or change to another model, such as the one that ships: eidetic models use eidetic-starter-1',
  },
  'model.needed-elsewhere': {
    message: '{model} cannot be taken out: your library in {path} needs it.',
    nextStep: 'Change that library to another model first: eidetic models use MODEL --library "{path}"',
  },
  'model.not-here': {
    message: 'The model {model} is not on this computer, or not all of it.',
    nextStep: 'Fetch it: eidetic models install {id}',
  },
  'change.no-pair': {
    message: '{model} is a text tower for other models than the one that the library answers with.',
    nextStep: 'Change to one of these first: {models}.',
  },
  'change.nothing-before': {
    message: 'There is no model to go back to.',
    nextStep: '“eidetic models use MODEL” changes to any model that is here.',
  },
  'change.disk-full': {
    message:
      'There is too little room in {path} for what the new model knows of your photos: {neededMegabytes} MB are needed, {freeMegabytes} MB are free.',
    nextStep: 'Make room and try again. The library answers as before.',
  },
  'model.not-testable': {
    message: '{model} understands texts alone, on the CPU: there is nothing to compare.',
    nextStep: 'Test the model that it is used with.',
  },
  'model.not-installed': {
    message: 'Nothing of {model} is on this computer.',
    nextStep: 'Nothing to do.',
  },
  'model.not-removed': {
    message: 'The files of {model} cannot be removed: {problem}.',
    nextStep: 'Another program may have them open. Close it and try again.',
  },
} as const satisfies ErrorTexts;
