/** Shorter words are names' initials, and beginnings of what is still being typed. */
const leastLetters = 4;
/** Fewer letters to a piece than this, and the word is spelt out rather than known. */
const leastLettersAPiece = 2;

/**
 * Whether a text tower can mean anything by a word: one that its vocabulary holds, or puts together from pieces of two
 * letters and more (“unbreak|able”). One that is spelt out letter by letter (“x|q|z|z|v”) was never met in training, and what the
 * tower says to it is noise. Numbers and what is not written in letters of the alphabet are not judged, unless the vocabulary lacks
 * them altogether.
 *
 * @param pieces the vocabulary's entries that the word is put together from; `null` for a part that it lacks
 */
export function isKnownWord(word: string, pieces: readonly (string | null)[]): boolean {
  if (pieces.includes(null)) return false;
  if (pieces.length <= 1) return true;
  const letters = [...word];
  if (letters.length < leastLetters || !/^\p{Script=Latin}+$/u.test(word)) return true;
  return letters.length / pieces.length >= leastLettersAPiece;
}
