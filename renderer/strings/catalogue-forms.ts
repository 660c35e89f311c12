import type { ErrorDetails } from '../../preload/contract/index.ts';

const detail = /\{(\w+)\}/g;

/** A text of the catalogue with its details in it; those that are not known are left empty. */
export function filled(template: string, details: ErrorDetails): string {
  return template.replaceAll(detail, (_, name: string) => String(details[name] ?? ''));
}

/** What is true of every error of a code: what stands in brackets is about one of them. */
export function generalForm(template: string): string {
  return template.replaceAll(/ \([^()]*\{[^()]*\)/g, '');
}

/** What a text of the catalogue was filled with to become `said`; null when it is another sentence. */
export function detailsIn(template: string, said: string): Record<string, string> | null {
  const names = namesIn(template);
  const pieces = template.split(/\{\w+\}/).map((piece) => piece.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const found = new RegExp(`^${pieces.join('(.*?)')}$`, 's').exec(said);
  return found && Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? '']));
}

export function namesIn(template: string): string[] {
  return [...template.matchAll(detail)].map(([, name]) => name!);
}
