const mostKept = 20;

/** The list with one more on top. A search that only went on from the last one takes its place. */
export function withRecent(recent: readonly string[], text: string): string[] {
  const search = text.trim();
  if (search === '') return [...recent];
  const others = recent.filter((other) => other !== search);
  const [last] = others;
  const rest = last && search.startsWith(last) ? others.slice(1) : others;
  return [search, ...rest].slice(0, mostKept);
}
