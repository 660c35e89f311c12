const mostNames = 12;

/** A sentence with the names there are, or `none` where there are none. */
export function suggestNames(names: readonly string[], none: string): string {
  if (names.length === 0) return none;
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return `There are: ${names.slice(0, mostNames).join(', ')}${more}.`;
}
