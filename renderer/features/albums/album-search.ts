import { type Album, written } from '../../../preload/contract/index.ts';

type Listed = Pick<Album, 'name' | 'concept'>;

/** The search that lists an album's photos; a concept's album holds what the concept gives its tag. */
export function albumSearch({ name, concept }: Listed): string {
  return written(concept === null ? 'album' : 'concept', name);
}

/** The album whose photos a search asks for; null where there is none, or more than one. */
export function albumNameIn(search: string): string | null {
  const found = [...search.matchAll(/(?:^|\s)album:(?:["“„]([^"“”„‟]+)["”“]|([^\s"“”„‟]+))/giu)];
  const [only, another] = found;
  return only && !another ? (only[1] ?? only[2] ?? null)?.trim() || null : null;
}

const alone = /^(album|concept):(?:["“„]([^"“”„‟]+)["”“]|([^\s"“”„‟]+))$/iu;

/** What a search names that asks for one album and for nothing else; null for any other search. */
export function albumAlone(search: string): { readonly name: string; readonly isOfConcept: boolean } | null {
  const [, field = '', quoted, plain] = alone.exec(search.trim()) ?? [];
  const name = (quoted ?? plain ?? '').trim();
  return name === '' ? null : { name, isOfConcept: field.toLowerCase() === 'concept' };
}
