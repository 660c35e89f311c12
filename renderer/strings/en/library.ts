/** Sentences that the library says itself: the contract carries them whole, and not in parts. */
export const library = {
  says: (sentence: string): string => sentence,
};
