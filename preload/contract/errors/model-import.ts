import type { ErrorTexts } from './error-texts.ts';

/** Models that are brought along. */
export const modelImportErrors = {
  'model.import-not-found': {
    message: 'There is nothing to import at {path}: {problem}.',
    nextStep: 'Name a file of a model, or the folder that holds its files.',
  },
  'model.import-nothing': {
    message: '{path} holds no file of any model that Eidetic knows (files looked at: {files}).',
    nextStep:
      'Files are known by their contents, so one of another version does not count. “eidetic models show MODEL” lists what belongs to a model.',
  },
  'model.import-damaged': {
    message: '{path} is named and sized like a file of {model}, but holds something else.',
    nextStep: 'It is damaged or of another version. Copy it again from where it came from.',
  },
  'model.import-ambiguous': {
    message: '{path} belongs to several models: {models}.',
    nextStep: 'Say which one it is for, with --model ID.',
  },
} as const satisfies ErrorTexts;
