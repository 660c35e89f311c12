import { visible } from './visible.ts';

/** A word of a command that a person may copy into their shell: in quotation marks where the shell would take it apart. */
export function asTyped(word: string): string {
  if (/^-?[\p{L}\p{N}][\p{L}\p{N}.,:@%+_-]*$/u.test(word)) return word;
  // Between single ones a shell leaves “$”, “`”, “!” and “\” alone; the double ones are those that Windows knows too.
  if (/["$`!\\]/.test(word)) return `'${visible(word.replaceAll("'", String.raw`'\''`))}'`;
  return `"${visible(word)}"`;
}

/** The words that end a command; what begins with “-” needs the sign before it that no option follows. */
export function asLastTyped(words: readonly string[]): string {
  const typed = words.map(asTyped).join(' ');
  return words.some((word) => word.startsWith('-')) ? `-- ${typed}` : typed;
}
