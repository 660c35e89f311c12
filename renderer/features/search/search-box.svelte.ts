/** What other parts of the window ask of the search box: to take the cursor, and to mark a piece of its text. */
class SearchBox {
  wish = $state.raw<{ readonly text: string | null; readonly start: number; readonly end: number } | null>(
    null,
  );

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
