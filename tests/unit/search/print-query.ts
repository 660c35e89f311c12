import type { WrittenFilter } from '../../../main/library/catalog/photo-filters.ts';
import type { ParsedQuery } from '../../../main/library/search/query/parse-query.ts';

/** Writes a parsed query as a person could have typed it: the inverse of parsing, for the property tests. */
export function printQuery({ words, less, quoted, excluded, filters }: ParsedQuery): string {
  return [
    words,
    ...less.map((text) => `-${text}`),
    ...quoted.map((text) => `"${text}"`),
    ...excluded.map((text) => `-"${text}"`),
    ...filters.map((filter) => `${filter.negated ? '-' : ''}${filter.field}:"${valueIn(filter)}"`),
  ].join(' ');
}

function valueIn(filter: WrittenFilter): string {
  switch (filter.field) {
    case 'before':
    case 'after':
      return filter.day;
    case 'year':
    case 'rating':
      return [filter.from, filter.to]
        .map((end) => String(end).padStart(filter.field === 'year' ? 4 : 1, '0'))
        .join('..');
    case 'month':
      return String(filter.month);
    case 'camera':
    case 'lens':
    case 'folder':
      return filter.text;
    case 'type':
      return filter.kinds.length > 1 ? 'raw' : filter.kinds[0]!;
    case 'ext':
      return filter.extension;
    case 'has':
    case 'is':
      return filter.what;
    case 'tag':
    case 'concept':
    case 'album':
      return filter.name;
  }
}
