import type { QueryTerm } from '../../../preload/contract/index.ts';
import { t } from '../../strings/strings.svelte.ts';

export interface TermChip {
  readonly term: QueryTerm;
  readonly label: string;
}

/** The pieces of a query that are worth a chip: everything but its plain words. */
export function termChips(terms: readonly QueryTerm[]): TermChip[] {
  return terms.filter(({ role }) => role !== 'words').map((term) => ({ term, label: labelOf(term) }));
}

function labelOf({ role, source }: QueryTerm): string {
  const words = t().search.chips;
  const plain = source
    .replace(/^-/, '')
    .replaceAll(/["“”„‟]/g, '')
    .replace('..', '–');
  switch (role) {
    case 'less':
      return words.less(plain);
    case 'name':
      return words.name(plain);
    case 'without-name':
      return words.without(plain);
    default:
      return source.startsWith('-') ? words.without(plain.replace(':', ': ')) : plain.replace(':', ': ');
  }
}
