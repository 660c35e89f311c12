import type { ErrorTexts } from './error-texts.ts';

/** The library itself. */
export const libraryErrors = {
  'library.in-use': {
    message: 'This library is already in use by {holder}.',
    nextStep: 'Close it first, or choose another library with --library DIR.',
  },
  'library.newer-version': {
    message:
      'This library was last used by a newer Eidetic (catalogue version {found}; this one knows {known}).',
    nextStep: 'Install the newer Eidetic again. Nothing was changed.',
  },
  'library.not-writable': {
    message: 'Eidetic cannot write to its library folder, {path}.',
    nextStep: 'Check the folder’s permissions and free space, or choose another with --library DIR.',
  },
  'library.absent': {
    message: 'There is no library in {path} yet.',
    nextStep: 'Add a folder of photos first: eidetic add FOLDER',
  },
  'library.damaged': {
    message: 'The library’s catalogue is damaged.',
    nextStep:
      'Run “eidetic index”: it sets the damaged catalogue aside and builds a new one from your folders.',
  },
  'vectors.not-readable': {
    message: 'Eidetic is not allowed to read {path}, in which it keeps what it understood of your photos.',
    nextStep:
      'Give your user permission to read that folder and all that is in it, or search as the user who made the library.',
  },
} as const satisfies ErrorTexts;
