import { visible } from './visible.ts';

/** A word of a command that a person may copy into their shell: in quotation marks where the shell would take it apart. */
export function asTyped(word: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(word)) return word;
  // Between single ones a shell leaves “$”, “`”, “!” and “\” alone; the others are those that Windows knows too.
  return /[$`!\\]/.test(word) && !word.includes("'") ? `'${visible(word)}'` : `"${visible(word)}"`;
}
