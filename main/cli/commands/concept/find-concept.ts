import { type ConceptName, EideticError, type LibraryClient } from '../../../../preload/contract/index.ts';
import { suggestNames } from '../../terminal/suggest-names.ts';

/**
 * The concept a person means: by its name, in upper or lower case, or by its number in “eidetic concept list”. What it
 * has learnt is not asked for, so a concept can be taken back or away where no model starts.
 *
 * @throws EideticError `concept.not-found`
 */
export async function findConcept(library: LibraryClient, wanted: string): Promise<ConceptName> {
  const { concepts } = await library.call('concepts.names', {});
  const folded = fold(wanted);
  const found =
    concepts.find(({ name }) => fold(name) === folded) ??
    concepts.find(({ concept }) => String(concept) === wanted);
  if (found) return found;
  const suggestion = suggestNames(
    concepts.map(({ name }) => name),
    'There are no concepts yet. Make one: eidetic concept add beach',
  );
  throw new EideticError('concept.not-found', { name: wanted, suggestion });
}

function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
