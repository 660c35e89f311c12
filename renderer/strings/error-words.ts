import {
  type ErrorCode,
  type ErrorDetails,
  errorCatalogue,
  isErrorCode,
} from '../../preload/contract/index.ts';
import { detailsIn, filled, generalForm } from './catalogue-forms.ts';
import { t } from './strings.svelte.ts';

/** What a person is told of something that went wrong. */
export interface ErrorWords {
  readonly message: string;
  readonly nextStep: string;
}

/** An error of the catalogue in the chosen language. */
export function errorWords(code: ErrorCode, details: ErrorDetails = {}): ErrorWords {
  const { errors, library } = t();
  const said = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' ? library.says(value) : value,
    ]),
  );
  return { message: filled(errors[code].message, said), nextStep: filled(errors[code].nextStep, said) };
}

/**
 * The same of an error that the library has put into words itself. The contract carries those words and a code, but
 * not the details: they are read from the words.
 *
 * @param code one of an older Eidetic may be unknown: its words are shown as they are
 */
export function errorWordsSaid(code: string, words: ErrorWords): ErrorWords {
  if (!isErrorCode(code)) return words;
  const { message } = errorCatalogue[code];
  const details = detailsIn(message, words.message);
  if (details) return errorWords(code, details);
  const general = detailsIn(generalForm(message), words.message);
  if (!general) return words;
  const texts = t().errors[code];
  return {
    message: filled(generalForm(texts.message), general),
    nextStep: filled(texts.nextStep, general),
  };
}
