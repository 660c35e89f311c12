import type { ErrorTexts } from './error-texts.ts';

/** Searching, with words and with a picture. */
export const searchErrors = {
  'query.empty': {
    message: 'There is nothing to search for.',
    nextStep: 'Type what is in the picture, for example: eidetic search "a dog in the snow"',
  },
  'query.too-long': {
    message: 'The search is too long: Eidetic reads up to {limit} characters.',
    nextStep: 'Say it in fewer words.',
  },
  'query.unknown-filter': {
    message: '“{word}” is not a filter Eidetic knows.',
    nextStep: '{suggestion}',
  },
  'query.bad-value': {
    message: '“{word}” does not work: {problem}.',
    nextStep: '{suggestion}',
  },
  'query.unclosed-quote': {
    message: 'The quotation mark in “{word}” is never closed.',
    nextStep: 'Add a closing quotation mark.',
  },
  'search.nothing-indexed': {
    message: 'No photo is ready to be searched yet.',
    nextStep: '{suggestion}',
  },
  'search.no-keyword-index': {
    message: 'Searching by file name and keyword is not available: this SQLite has no full-text search.',
    nextStep: 'Search without quotation marks; searching by what is in the picture works.',
  },
  'photo.unknown': {
    message: 'There is no such photo in the library: {photo}.',
    nextStep: 'It may have been removed. Search again.',
  },
  'photo.not-ready': {
    message: 'Eidetic has not looked at {photo} yet.',
    nextStep: 'Wait until indexing is done, or run “eidetic index”.',
  },
  'picture.not-found': {
    message: 'There is no picture {path}.',
    nextStep: 'Check the spelling of the file’s name.',
  },
  'picture.is-a-folder': {
    message: '{path} is a folder, not a picture.',
    nextStep: 'Name one picture in it.',
  },
  'picture.not-a-picture': {
    message: '{path} is not a picture Eidetic can read.',
    nextStep: 'Search with a JPEG, PNG or TIFF file, or with words.',
  },
  'picture.expired': {
    message: 'The picture you searched with is no longer here.',
    nextStep: 'Drop or paste it again.',
  },
  'picture.too-large': {
    message: 'The picture is larger than can be searched with ({megabytes} MB; the limit is {limit} MB).',
    nextStep: 'Search with a smaller copy of it.',
  },
} as const satisfies ErrorTexts;
