import type { DatabaseSync } from 'node:sqlite';
import { EideticError, written } from '../../../../preload/contract/index.ts';
import { isKnown, type NameKind, namesOf } from '../../catalog/known-names.ts';
import type { WrittenFilter } from '../../catalog/photo-filters.ts';
import { tagKey } from '../../catalog/tag-table.ts';
import { closestWord } from './closest-word.ts';

/**
 * Makes sure that there is a tag, a concept or an album wherever a filter names one: a name that nobody knows would
 * find nothing, and left out everything.
 *
 * @throws EideticError `query.bad-value`, with the name that is most like it
 */
export function checkNames(database: DatabaseSync, filters: readonly WrittenFilter[]): void {
  for (const filter of filters) {
    if (filter.field !== 'tag' && filter.field !== 'concept' && filter.field !== 'album') continue;
    if (!isKnown(database, filter.field, filter.name)) throw unknownName(database, filter);
  }
}

type NameFilter = Extract<WrittenFilter, { field: NameKind }>;

function unknownName(database: DatabaseSync, { field, name, negated }: NameFilter): EideticError {
  const word = `${negated ? '-' : ''}${written(field, name)}`;
  const isOnlyTag = field === 'concept' && isKnown(database, 'tag', name);
  const problem = isOnlyTag
    ? 'there is a tag of that name, but no concept'
    : `there is no ${field} of that name`;
  const near = isOnlyTag ? written('tag', name) : nearest(database, field, name);
  const inNames = `To search in names and keywords, write "${name}" in quotation marks.`;
  const suggestion = near ? `Did you mean ${near}? ${inNames}` : inNames;
  return new EideticError('query.bad-value', { word, problem, suggestion });
}

/** The filter with the name that is typed most like it, else with one that holds it; null when none does. */
function nearest(database: DatabaseSync, field: NameKind, name: string): string | null {
  const names = new Map(namesOf(database, field).map((known) => [tagKey(known), known]));
  const keys = [...names.keys()];
  const near = closestWord(tagKey(name), keys) ?? keys.find((key) => key.includes(tagKey(name)));
  return near === undefined ? null : written(field, names.get(near) ?? near);
}
