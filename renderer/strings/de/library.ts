import { type ErrorCode, errorCatalogue } from '../../../preload/contract/index.ts';
import { detailsIn, filled, namesIn } from '../catalogue-forms.ts';
import type { Strings } from '../strings.svelte.ts';
import { errors } from './errors/index.ts';
import { guessedPeople } from './guessed-people.ts';
import { guessedThings } from './guessed-things.ts';
import { librarySentences } from './library-sentences.ts';

/**
 * ## Sentences of the library in German
 * The contract carries some sentences whole and in English: what is wrong with a filter, why a provider was chosen, why
 * a folder is away. They are known by their form here, and said again. A sentence that is not known stays as it is:
 * better in English than not at all. The tests let the library say every one of them.
 */
export const library: Strings['library'] = {
  says: (sentence) => ownSentence(sentence) ?? catalogueSentence(sentence) ?? ofFolder(sentence) ?? sentence,
  guess: (phrase) => guessedPeople[phrase] ?? guessedThings[phrase] ?? phrase,
};

function ownSentence(sentence: string): string | null {
  for (const [form, say] of librarySentences) {
    const found = form.exec(sentence);
    if (found) return say(...found.slice(1).map((part) => part ?? ''));
  }
  return null;
}

/** Those with fewest details first: another's detail would swallow the words that tell them apart. */
const codes = (Object.keys(errorCatalogue) as ErrorCode[]).sort(
  (one, other) => namesIn(errorCatalogue[one].message).length - namesIn(errorCatalogue[other].message).length,
);

/** One of the catalogue's, alone or with its next step. Inside another sentence it has lost capital and full stop. */
function catalogueSentence(sentence: string): string | null {
  const part = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  for (const code of codes) {
    const { message, nextStep } = errorCatalogue[code];
    const whole = detailsIn(`${message} ${nextStep}`, sentence);
    if (whole) return inGerman(`${errors[code].message} ${errors[code].nextStep}`, whole);
    const asPart = detailsIn(message, part);
    if (asPart) return inGerman(errors[code].message, asPart).replace(/\.$/, '');
  }
  return null;
}

function inGerman(template: string, details: Readonly<Record<string, string>>): string {
  const said = Object.entries(details).map(([name, value]) => [name, library.says(value)]);
  return filled(template, Object.fromEntries(said));
}

/** What befell a folder is said with the folder before it. */
function ofFolder(sentence: string): string | null {
  const [, path, said] = /^(.+?): ([\p{Lu}\d].+)$/su.exec(sentence) ?? [];
  if (path === undefined || said === undefined) return null;
  const german = library.says(said);
  return german === said ? null : `${path}: ${german}`;
}
