import type { ErrorTexts } from './error-texts.ts';

/** Files that could not become photos. */
export const fileErrors = {
  'failure.unknown-code': {
    message: '“{code}” is not a reason for which a file could not be read.',
    nextStep: '{suggestion}',
  },
  'file.vanished': {
    message: 'The file disappeared while it was being read.',
    nextStep: 'Nothing to do: it is tried again when it comes back.',
  },
  'file.changing': {
    message: 'The file is still being written.',
    nextStep: 'Nothing to do: it is tried again when it stops changing.',
  },
  'file.not-readable': {
    message: 'Eidetic is not allowed to read the file.',
    nextStep: 'Give your user permission to read it, then retry.',
  },
  'file.read-error': {
    message: 'The drive reported an error while the file was read.',
    nextStep: 'Check the drive’s connection and health, then retry.',
  },
  'file.empty': {
    message: 'The file is empty.',
    nextStep: 'Copy it again from where it came from.',
  },
  'file.not-a-picture': {
    message: 'The file is named like a picture but does not hold one.',
    nextStep: 'Nothing to do, unless it should be a picture: then copy it again.',
  },
  'file.unsupported-kind': {
    message: 'Eidetic cannot read this kind of picture ({kind}) yet.',
    nextStep: 'Export it as JPEG, PNG or TIFF to have it in the library.',
  },
  'file.damaged': {
    message: 'The picture is damaged or cut off.',
    nextStep: 'Copy it again from where it came from.',
  },
  'file.cut-off': {
    message: 'Part of the picture is missing: the file ends too early. What is left of it is in the library.',
    nextStep: 'Copy it again from where it came from.',
  },
  'file.too-many-pixels': {
    message: 'The picture is larger than Eidetic opens ({megapixels} megapixels; the limit is {limit}).',
    nextStep: 'Make a smaller copy of it.',
  },
  'file.too-large': {
    message: 'The file is larger than Eidetic reads ({megabytes} MB; the limit is {limit} MB).',
    nextStep: 'Make a smaller copy of it.',
  },
  'file.too-slow': {
    message: 'Opening the picture took longer than {seconds} seconds, so Eidetic gave up.',
    nextStep: 'It may be damaged or very large. Retry when the computer is less busy.',
  },
  'file.no-preview': {
    message: 'This RAW file holds no preview picture that Eidetic can use.',
    nextStep: 'Export it as JPEG to have it in the library.',
  },
  'file.not-understood': {
    message: 'The model could not make anything of the picture.',
    nextStep: 'Nothing to do. It is tried again when the file changes, or with “eidetic retry”.',
  },
  'file.crashed-reader': {
    message: 'Opening this file made the reader crash twice, so it was set aside.',
    nextStep: 'The file is probably damaged. Copy it again from where it came from.',
  },
  'file.reader-killed': {
    message: 'The reader was stopped from outside while it opened this file.',
    nextStep: 'Nothing to do: it is tried again at the next start.',
  },
} as const satisfies ErrorTexts;
