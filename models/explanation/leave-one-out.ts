/** Articles and the like: nobody asks what “the” did for a photo. */
const smallWords = new Set('a an the of in on at to with and or is are my his her its their'.split(' '));

/** A text without one of its words. */
export interface ShorterText {
  readonly word: string;
  /** What is left; empty when nothing is. */
  readonly text: string;
}

/**
 * Every way to leave one word out of a text. Small words are never the ones left out, and go with the word they belong
 * to when nothing else would be left of them: “a dog” without “dog” is nothing.
 */
export function leaveOneOut(text: string): ShorterText[] {
  const words = text.split(/\s+/).filter(Boolean);
  const isSmall = (word: string) => smallWords.has(word.toLowerCase());
  return words.flatMap((word, index) => {
    if (isSmall(word) && !words.every(isSmall)) return [];
    const rest = words.filter((_, other) => other !== index);
    return [{ word, text: rest.every(isSmall) ? '' : rest.join(' ') }];
  });
}
