import type { DatabaseSync } from 'node:sqlite';
import { EideticError, type SearchRequest } from '../../../preload/contract/index.ts';
import { checkNames } from './query/check-names.ts';
import { type ParsedQuery, parseQuery } from './query/parse-query.ts';

/** What to look for, whatever is to be shown of it. */
export interface SearchQuestion extends Pick<SearchRequest, 'text' | 'picture' | 'all'> {
  /** A photo of the library that is searched with may be among those that are found. */
  readonly itselfToo?: boolean;
}

interface ReadQuestion {
  readonly parsed: ParsedQuery;
  /** Whether pictures are to be compared; else filters and names alone decide, and nothing is to be ranked. */
  readonly looks: boolean;
}

/**
 * Reads a question, and makes sure that it asks for something and that there is what it names.
 *
 * @throws EideticError `query.empty`, the other `query.` codes as `parseQuery` and `checkNames`
 */
export function readQuestion(
  database: DatabaseSync,
  { text, picture }: Pick<SearchQuestion, 'text' | 'picture'>,
): ReadQuestion {
  const parsed = parseQuery(text);
  const { words, less, quoted, excluded, filters } = parsed;
  const looks = words !== '' || less.length > 0 || picture !== undefined;
  if (!looks && quoted.length + excluded.length + filters.length === 0) throw new EideticError('query.empty');
  checkNames(database, filters);
  return { parsed, looks };
}
