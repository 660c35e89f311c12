/** What was typed or pasted into the field, phrase by phrase: commas and lines part them. */
export function splitPhrases(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((phrase) => phrase.trim().slice(0, 200))
    .filter((phrase) => phrase !== '');
}

export const mostPhrases = 24;

/** Both, each phrase once, however it is written; never more than the library takes. */
export function withPhrases(phrases: readonly string[], added: readonly string[]): string[] {
  const known = new Set<string>();
  const isNew = (phrase: string) => known.size < known.add(phrase.toLowerCase()).size;
  return [...phrases, ...added].filter(isNew).slice(0, mostPhrases);
}
