import type { ErrorTexts } from './error-texts.ts';

/** Photo folders. */
export const folderErrors = {
  'root.not-found': {
    message: 'There is no folder {path}.',
    nextStep: 'Check the spelling. If it is on another drive, connect the drive first.',
  },
  'root.not-a-folder': {
    message: '{path} is a file, not a folder.',
    nextStep: 'Add the folder that holds it.',
  },
  'root.not-readable': {
    message: 'Eidetic is not allowed to read {path}.',
    nextStep: 'Give your user permission to read the folder, then add it again.',
  },
  'root.already-added': {
    message: '{path} is already in the library.',
    nextStep: 'Nothing to do. “eidetic index” looks for new photos in it.',
  },
  'root.overlaps': {
    message: '{path} and {other}, which is already in the library, lie inside one another.',
    nextStep: 'Photos would be listed twice. Remove {other} first if you want {path} instead.',
  },
  'root.holds-library': {
    message: '{path} lies inside Eidetic’s own library folder.',
    nextStep: 'Choose a folder that holds your photos.',
  },
  'root.system-folder': {
    message: '{path} belongs to the system and is no place for photos.',
    nextStep: 'Add the folder that holds your photos, such as Pictures in your home folder.',
  },
  'root.unknown': {
    message: '{path} is not one of this library’s folders.',
    nextStep: '“eidetic status” lists the folders.',
  },
} as const satisfies ErrorTexts;
