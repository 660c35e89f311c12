import { type ErrorCode, errorCatalogue } from '../../../preload/contract/index.ts';

/** What went wrong, and what can be done. `{name}` stands for one of the error's details. */
export interface ErrorText {
  readonly message: string;
  readonly nextStep: string;
}

/** The catalogue's own words, save where they send people to a terminal or speak of a photo by its id. */
export const errors: Readonly<Record<ErrorCode, ErrorText>> = {
  ...errorCatalogue,
  'library.in-use': { ...errorCatalogue['library.in-use'], nextStep: 'Close it first, then try again.' },
  'library.not-writable': {
    ...errorCatalogue['library.not-writable'],
    nextStep: 'Check the folder’s permissions and how much room is left on the disk.',
  },
  'library.absent': { ...errorCatalogue['library.absent'], nextStep: 'Add a folder with photos first.' },
  'library.damaged': {
    ...errorCatalogue['library.damaged'],
    nextStep:
      'Start Eidetic again: it sets the damaged catalogue aside and builds a new one from your folders.',
  },
  'root.already-added': {
    ...errorCatalogue['root.already-added'],
    nextStep: 'Nothing to do: new photos in it are found by themselves.',
  },
  'root.unknown': {
    message: 'This folder is no longer in the library.',
    nextStep: 'Add it again if you want its photos back.',
  },
  'query.empty': {
    ...errorCatalogue['query.empty'],
    nextStep: 'Type what is in the picture, for example: a dog in the snow',
  },
  'search.nothing-indexed': {
    ...errorCatalogue['search.nothing-indexed'],
    nextStep: 'Wait until the first photos are read: Activity shows how far it is.',
  },
  'photo.unknown': {
    message: 'This photo is no longer in the library.',
    nextStep: 'It may have been removed.',
  },
  'photo.not-ready': {
    message: 'Eidetic has not looked at this photo yet.',
    nextStep: 'Wait until it is read: Activity shows how far it is.',
  },
  'concept.unknown': {
    ...errorCatalogue['concept.unknown'],
    nextStep: 'It may have been removed in another window.',
  },
  'album.unknown': {
    ...errorCatalogue['album.unknown'],
    nextStep: 'It may have been removed in another window.',
  },
  'concept.bad-document': {
    ...errorCatalogue['concept.bad-document'],
    nextStep: 'Choose a file that was made with “Export”.',
  },
  'sidecars.off': { ...errorCatalogue['sidecars.off'], nextStep: 'Switch it on in Settings.' },
  'file.not-understood': {
    ...errorCatalogue['file.not-understood'],
    nextStep: 'Nothing to do. It is tried again when the file changes, or when you ask for it here.',
  },
  'evaluation.not-installed': {
    ...errorCatalogue['evaluation.not-installed'],
    nextStep: 'Install it first.',
  },
  'evaluation.no-marks': {
    ...errorCatalogue['evaluation.no-marks'],
    nextStep: 'Mark some of a search’s photos as right, and others as wrong.',
  },
  'model.unknown': {
    ...errorCatalogue['model.unknown'],
    nextStep: 'Choose one of those that are listed here.',
  },
  'model.no-network': {
    ...errorCatalogue['model.no-network'],
    nextStep: 'Connect it and try again: what has come so far is kept.',
  },
  'model.not-agreed': {
    ...errorCatalogue['model.not-agreed'],
    nextStep: 'Look at what is going to be fetched, and agree to it.',
  },
  'model.import-nothing': {
    ...errorCatalogue['model.import-nothing'],
    nextStep:
      'Files are known by their contents, so one of another version does not count. Each model lists what belongs to it.',
  },
  'model.import-ambiguous': {
    ...errorCatalogue['model.import-ambiguous'],
    nextStep: 'Import it from the model that it is for.',
  },
  'model.gone': {
    ...errorCatalogue['model.gone'],
    nextStep: 'Fetch it again under “Settings”, “Other models…”, or change to another model there.',
  },
  'model.not-here': {
    ...errorCatalogue['model.not-here'],
    nextStep: 'Fetch it first, under “Settings”, “Other models…”.',
  },
  'model.needed-elsewhere': {
    ...errorCatalogue['model.needed-elsewhere'],
    nextStep: 'Change to another model there first.',
  },
  'model.failed': {
    ...errorCatalogue['model.failed'],
    nextStep: 'Start Eidetic again. If it stays, “eidetic doctor” in a terminal says more.',
  },
  'reader.unavailable': {
    ...errorCatalogue['reader.unavailable'],
    nextStep: 'Start Eidetic again. If it stays, “eidetic doctor” in a terminal says more.',
  },
};
