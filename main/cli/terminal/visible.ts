const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Control characters, line and paragraph separators, and those that turn the direction of writing round. */
const unsafe = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text from outside (a file's name, most of all) as it may be shown in one line of a terminal: what would colour
 * it, ring, move the cursor or break the line is written out, as in `\x1b` or `\n`.
 */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => named[character] ?? written(character));
}

function written(character: string): string {
  const code = character.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}
