/**
 * A filter as the query language writes it, `tag:beach` or `album:"Summer 2019"`: in quotation marks unless its value is
 * plain. The value holds no quotation marks: the language has no way to write one.
 */
export function written(field: string, value: string): string {
  return /^[\p{L}\p{N}][^\s"“”„‟]*$/u.test(value) ? `${field}:${value}` : `${field}:"${value}"`;
}
