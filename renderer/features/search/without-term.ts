import type { QueryTerm } from '../../../preload/contract/index.ts';

/** A query without one of its pieces. */
export function withoutTerm(text: string, { start, end }: QueryTerm): string {
  return `${text.slice(0, start)} ${text.slice(end)}`.replaceAll(/\s+/g, ' ').trim();
}
