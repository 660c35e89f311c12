/** A filter as the query language writes it: in quotation marks unless its value is plain. */
export function written(field: string, value: string): string {
  return /^[\p{L}\p{N}][^\s"“”„‟]*$/u.test(value) ? `${field}:${value}` : `${field}:"${value}"`;
}
