import { conceptErrors } from './concepts.ts';
import { contractErrors } from './contract.ts';
import { fileErrors } from './files.ts';
import { folderErrors } from './folders.ts';
import { libraryErrors } from './library.ts';
import { measuringErrors } from './measuring.ts';
import { modelChoiceErrors } from './model-choice.ts';
import { modelFetchingErrors } from './model-fetching.ts';
import { modelImportErrors } from './model-import.ts';
import { modelErrors } from './models.ts';
import { photoErrors } from './photos.ts';
import { processErrors } from './processes.ts';
import { searchErrors } from './search.ts';

/**
 * The one catalogue of what can go wrong: a code, a sentence for people, and what they can do next. Each area has its
 * own file. `{name}` in a text is filled from the error's details. Codes are stable; wording may change.
 */
export const errorCatalogue = {
  ...libraryErrors,
  ...folderErrors,
  ...searchErrors,
  ...measuringErrors,
  ...photoErrors,
  ...conceptErrors,
  ...fileErrors,
  ...modelErrors,
  ...modelFetchingErrors,
  ...modelChoiceErrors,
  ...modelImportErrors,
  ...processErrors,
  ...contractErrors,
} as const;

export type ErrorCode = keyof typeof errorCatalogue;
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** Fills the catalogue's sentences for one error. Unfilled `{names}` become an empty string. */
export function describeError(
  code: ErrorCode,
  details: ErrorDetails = {},
): { message: string; nextStep: string } {
  const entry = errorCatalogue[code];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
  return { message: fill(entry.message), nextStep: fill(entry.nextStep) };
}

export function isErrorCode(value: string): value is ErrorCode {
  return Object.hasOwn(errorCatalogue, value);
}
