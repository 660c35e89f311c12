import type { QueryTerm } from '../../../../preload/contract/index.ts';
import { isFilterName } from './filter-values.ts';
import { type Token, tokenise } from './tokens.ts';

/**
 * The pieces of a query that `parseQuery` has understood, as they stand in its text. Words that stand together are
 * one piece; quotation marks with nothing between them are none.
 */
export function termsOf(text: string): QueryTerm[] {
  const terms: QueryTerm[] = [];
  for (const token of tokenise(text)) {
    if (token.name === null && token.value === '') continue;
    const role = roleOf(token);
    const last = terms.at(-1);
    const goesOn = role === 'words' && last?.role === 'words';
    if (goesOn) terms.pop();
    const start = goesOn ? last.start : token.start;
    const end = token.start + token.source.length;
    terms.push({ role, source: text.slice(start, end), start, end });
  }
  return terms;
}

function roleOf({ name, value, negated, quoted }: Token): QueryTerm['role'] {
  // “Re: hello” is ordinary writing.
  if (name !== null) return value !== '' && isFilterName(name.toLowerCase()) ? 'filter' : 'words';
  if (quoted) return negated ? 'without-name' : 'name';
  return negated ? 'less' : 'words';
}
