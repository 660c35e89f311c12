/** A search that was understood. */
interface Answered {
  readonly text: string;
  readonly photos: number;
  /** Puts the keys on its first photo. */
  readonly enter: () => void;
}

/**
 * What other parts of the window ask of the search box: to take the cursor, and to mark a piece of its text. And what
 * they tell it: which search is answered.
 */
class SearchBox {
  /** Null while a search is on its way, or could not be understood. */
  answered = $state.raw<Answered | null>(null);
  wish = $state.raw<{ readonly text: string | null; readonly start: number; readonly end: number } | null>(
    null,
  );

  /** Returns a function that ends it: the answer is no longer on the screen. */
  answer(answered: Answered | null): () => void {
    this.answered = answered;
    return () => {
      this.answered = null;
    };
  }

  /** Gets the keys to the photos that answer; null where there are none. */
  get enterAnswer(): (() => void) | null {
    return this.answered && this.answered.photos > 0 ? this.answered.enter : null;
  }

  /** Puts the cursor into the box with everything marked, so that typing begins anew. */
  focus(): void {
    this.wish = { text: null, start: 0, end: Number.MAX_SAFE_INTEGER };
  }

  /** Marks a piece of the text to be changed. */
  edit(start: number, end: number): void {
    this.wish = { text: null, start, end };
  }

  /** Writes a text and leaves the cursor at its end. */
  write(text: string): void {
    this.wish = { text, start: text.length, end: text.length };
  }
}

export const searchBox = new SearchBox();
