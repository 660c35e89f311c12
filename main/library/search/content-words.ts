/** Words that say nothing about a picture: articles, prepositions, pronouns, and that it is a picture at all. */
const emptyWords = new Set(
  (
    'a an the this that these those some any and or but not no of in on at to by for with without from into onto ' +
    'over under near up down out off as is are was were be been being has have had do does did my your his her its ' +
    'our their me you he she it we they i there here where when while who which what very ' +
    'photo photos photograph photographs picture pictures image images pic pics shot snapshot'
  ).split(' '),
);

/**
 * The words of a text that a file's name or keyword could hold, each once, in their order. Empty when nothing is
 * left: “a photo of the” asks for no name.
 */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter((word) => !emptyWords.has(word));
}
