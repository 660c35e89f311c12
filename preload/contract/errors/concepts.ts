import type { ErrorTexts } from './error-texts.ts';

/** Concepts, tags and albums. */
export const conceptErrors = {
  'photo.not-in-library': {
    message: '{path} is not a photo of this library.',
    nextStep: 'Add its folder with “eidetic add”, or run “eidetic index” if it is new.',
  },
  'photos.none-chosen': {
    message: 'No photos were named.',
    nextStep: 'Name files, or find them with --search "…".',
  },
  'photos.chosen-twice': {
    message: 'Both files and a search were given, and either alone says which photos are meant.',
    nextStep: 'Name files, or find them with --search "…"; for both, run the command twice.',
  },
  'concept.not-found': {
    message: 'There is no concept “{name}”.',
    nextStep: '{suggestion}',
  },
  'concept.not-ready-made': {
    message: 'There is no ready-made concept “{name}”.',
    nextStep: '{suggestion}',
  },
  'concept.none-chosen': {
    message: 'No concept was named.',
    nextStep: 'Name one, or take all of them with --all.',
  },
  'file.not-written': {
    message: '{path} cannot be written: {problem}.',
    nextStep: 'Choose another place.',
  },
  'concept.nothing-to-undo': {
    message: '“{name}” has changed nothing that could be taken back.',
    nextStep: 'Nothing to do.',
  },
  'album.not-found': {
    message: 'There is no album “{name}”.',
    nextStep: '{suggestion}',
  },
  'concept.unknown': {
    message: 'There is no such concept.',
    nextStep: '“eidetic concept list” shows those there are. It may have been removed in another window.',
  },
  'concept.exists': {
    message: 'There is a concept named “{name}” already.',
    nextStep: 'Choose another name, or open that one and change it.',
  },
  'concept.sensitive': {
    message: '“{name}” names something that a picture cannot tell for sure, so it never acts without you.',
    nextStep: 'Go through its photos one by one with “Review”.',
  },
  'concept.review-only': {
    message: '“{name}” only proposes photos; nothing is tagged without your yes.',
    nextStep: 'Go through its photos one by one with “Review”.',
  },
  'concept.bad-document': {
    message: 'This is not a file of concepts that Eidetic wrote: {problem}.',
    nextStep: 'Choose a file that was made with “Export” or “eidetic concept export”.',
  },
  'run.unknown': {
    message: 'There is no such run.',
    nextStep: 'Open the concept again: it shows what was done.',
  },
  'run.undone': {
    message: 'This was taken back already.',
    nextStep: 'Nothing to do.',
  },
  'album.unknown': {
    message: 'There is no such album.',
    nextStep: '“eidetic album list” shows those there are. It may have been removed in another window.',
  },
  'album.exists': {
    message: 'There is an album named “{name}” already.',
    nextStep: 'Choose another name.',
  },
  'album.is-smart': {
    message: '“{name}” fills itself by its rules, so photos cannot be put into it or taken out one by one.',
    nextStep: 'Change its rules, or make an album of your own from its photos.',
  },
  'album.by-hand': {
    message: '“{name}” is filled by hand, so it can have no rules.',
    nextStep: 'Make a smart album beside it.',
  },
  'album.of-concept': {
    message: '“{name}” is the album of a concept.',
    nextStep: 'Change or remove the concept itself.',
  },
  'album.circular': {
    message: 'The album “{name}” would contain itself.',
    nextStep: 'Take “{word}” out of its rules.',
  },
  'sidecars.off': {
    message: 'Writing into files beside your photos is switched off.',
    nextStep: 'Switch it on in Settings, or with “eidetic xmp on”.',
  },
  'sidecars.unavailable': {
    message: 'ExifTool, which writes XMP files, does not start: {problem}.',
    nextStep: 'On Linux and macOS it needs Perl. Nothing was changed.',
  },
} as const satisfies ErrorTexts;
