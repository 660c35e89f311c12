/** Sentences that the library says itself: the contract carries them whole, and not in parts. */
export const library = {
  says: (sentence: string): string => sentence,
  /** What a photo probably shows: one of the phrases that the library guesses with. */
  guess: (phrase: string): string => phrase,
};
