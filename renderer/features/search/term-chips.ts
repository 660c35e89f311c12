import BookImage from '@lucide/svelte/icons/book-image';
import Shapes from '@lucide/svelte/icons/shapes';
import Tag from '@lucide/svelte/icons/tag';
import type { QueryTerm } from '../../../preload/contract/index.ts';
import { t } from '../../strings/strings.svelte.ts';
import type { Icon } from '../../ui/icon.ts';

export interface TermChip {
  readonly term: QueryTerm;
  readonly label: string;
  /** For what people made themselves: tags, concepts and albums. */
  readonly icon: Icon | undefined;
}

const namedIcons = { tag: Tag, concept: Shapes, album: BookImage } as const;
const namedFilter = /^(-?)(tag|concept|album):(.*)$/is;

/** The pieces of a query that are worth a chip: everything but its plain words. */
export function termChips(terms: readonly QueryTerm[]): TermChip[] {
  return terms
    .filter(({ role }) => role !== 'words')
    .map((term) => ({ term, label: labelOf(term), icon: iconOf(term) }));
}

function iconOf({ role, source }: QueryTerm): Icon | undefined {
  const name = role === 'filter' ? namedFilter.exec(source)?.[2]?.toLowerCase() : undefined;
  return name === undefined ? undefined : namedIcons[name as keyof typeof namedIcons];
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
      return source.startsWith('-') ? words.without(filterLabel(plain)) : filterLabel(plain);
  }
}

/** “Year: 2019” of `year:2019`; what people call it, where the query language has a word of its own. */
function filterLabel(filter: string): string {
  const { filters, kinds } = t().search;
  const [name = '', value = ''] = filter.split(/:(.*)/s);
  if (/^is:favou?rite$/i.test(filter)) return filters.favourite;
  if (/^has:gps$/i.test(filter)) return filters.gps;
  const isNamed = namedFilter.test(filter);
  const known = Object.entries(isNamed ? kinds : filters).find(([key]) => key === name.toLowerCase());
  return `${known?.[1] ?? name}: ${value}`;
}
