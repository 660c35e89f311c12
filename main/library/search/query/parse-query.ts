import { EideticError, written } from '../../../../preload/contract/index.ts';
import type { WrittenFilter } from '../../catalog/photo-filters.ts';
import { closestWord } from './closest-word.ts';
import { filterWords, isFilterName } from './filter-values.ts';
import { type Token, tokenise } from './tokens.ts';

/** A query taken apart. Each part may be empty; all are empty when there is nothing to search for. */
export interface ParsedQuery {
  /** What the picture should look like: the free words in their order. */
  readonly words: string;
  /** What it should look less like: one entry for each -word. */
  readonly less: readonly string[];
  /** What its names, folders or keywords must hold: one entry for each "phrase". */
  readonly quoted: readonly string[];
  /** What they must not hold: one entry for each -"phrase". */
  readonly excluded: readonly string[];
  readonly filters: readonly WrittenFilter[];
}

/**
 * Reads the query language: words, `-less-like`, `"names or keywords" -"without these"`,
 * `camera:canon -year:2019`.
 * A name nobody knows before a colon is an error, not a word: a misspelt filter would quietly search for something
 * else. Numbers and addresses with a colon are words.
 *
 * @throws EideticError `query.unknown-filter`, `query.bad-value`, `query.unclosed-quote`
 */
export function parseQuery(text: string): ParsedQuery {
  const words: string[] = [];
  const less: string[] = [];
  const quoted: string[] = [];
  const excluded: string[] = [];
  const filters: WrittenFilter[] = [];
  for (const token of tokenise(text)) {
    const filter = readFilter(token);
    if (filter) filters.push(filter);
    else if (token.name !== null) words.push(token.source);
    else if (token.value === '') continue;
    else if (token.quoted) (token.negated ? excluded : quoted).push(token.value);
    else if (token.negated) less.push(token.value);
    else words.push(token.value);
  }
  return { words: words.join(' '), less, quoted, excluded, filters };
}

/** The filter a token stands for; null when it is none. */
function readFilter(token: Token): WrittenFilter | null {
  if (token.name === null) return null;
  const name = token.name.toLowerCase();
  if (!isFilterName(name)) {
    // “Re: hello” is ordinary writing.
    if (token.value === '') return null;
    throw new EideticError('query.unknown-filter', { word: token.source, suggestion: suggestFilter(token) });
  }
  const { takes, example, read, mistake } = filterWords[name];
  const suggestion = `Write it like this: ${example}`;
  if (token.value === '') {
    const problem = 'its value has to follow the colon without a space';
    throw new EideticError('query.bad-value', { word: token.source, problem, suggestion });
  }
  const value = read(token.value);
  if (value) return { ...value, negated: token.negated };
  throw new EideticError('query.bad-value', {
    word: token.source,
    problem: mistake?.(token.value) ?? `${name}: takes ${takes}`,
    suggestion,
  });
}

function suggestFilter({ name, value, source }: Token): string {
  const names = Object.keys(filterWords);
  const closest = closestWord(name ?? '', names);
  const asWords = `To search for the words, write ${source.replace(':', ' ').replace(/^-/, '')} without the colon.`;
  if (closest) return `Did you mean ${written(closest, value)}? ${asWords}`;
  return `The filters are ${names.map((filter) => `${filter}:`).join(', ')}. ${asWords}`;
}
