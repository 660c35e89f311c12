import { EideticError } from '../../../../preload/contract/index.ts';

/** One piece of a query. `source` is what the person typed, for messages that point at it. */
export interface Token {
  readonly source: string;
  /** Where `source` begins in the query, UTF-16 units. */
  readonly start: number;
  /** A minus in front. */
  readonly negated: boolean;
  /** What stands before the colon; null when the token is not written like a filter. */
  readonly name: string | null;
  readonly value: string;
  readonly quoted: boolean;
}

/** Straight quotation marks and those that word processors and telephones make of them. */
const quote = /["“”„‟]/;
const filterLike = /^(\p{L}+):(?!\/\/)(.*)$/su;

/**
 * Cuts a query into words, "quoted phrases" and name:value pairs, each with an optional minus in front. Nothing is
 * dropped but space: times (12:30), ratios (3:4) and addresses (https://…) stay words.
 *
 * @throws EideticError `query.unclosed-quote`
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let rest = text.trimStart();
  while (rest !== '') {
    const token = nextToken(rest);
    tokens.push({ ...token, start: text.length - rest.length });
    rest = rest.slice(token.source.length).trimStart();
  }
  return tokens;
}

function nextToken(text: string): Omit<Token, 'start'> {
  const negated = /^-[^\s-]/.test(text);
  const start = negated ? 1 : 0;
  const body = text.slice(start);
  if (quote.test(body[0] ?? '')) {
    const { value, length } = quotedText(text, start);
    return { source: text.slice(0, length), negated, name: null, value, quoted: true };
  }
  const word = /^\S+/.exec(body)?.[0] ?? body;
  const [, name, value] = filterLike.exec(word) ?? [];
  const source = text.slice(0, start + word.length);
  if (name === undefined || value === undefined) {
    return { source, negated, name: null, value: word, quoted: false };
  }
  if (quote.test(value[0] ?? '')) {
    const { value: inside, length } = quotedText(text, start + name.length + 1);
    return { source: text.slice(0, length), negated, name, value: inside, quoted: true };
  }
  return { source, negated, name, value, quoted: false };
}

/** What stands between the quotation mark at `start` and the next one; `length` counts from the text's beginning. */
function quotedText(text: string, start: number): { value: string; length: number } {
  const end = text.slice(start + 1).search(quote);
  if (end < 0) throw new EideticError('query.unclosed-quote', { word: text });
  const value = text
    .slice(start + 1, start + 1 + end)
    .trim()
    .replaceAll(/\s+/g, ' ');
  return { value, length: start + end + 2 };
}
