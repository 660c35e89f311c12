import type { LibraryClient, Suggestion } from '../../../preload/contract/index.ts';

const pauseMs = 60;

/** Few while a person types, for the answers are below them. */
const mostWhileTyping = 4;
const mostToBegin = 8;

/** Ways to complete what is typed, asked of the library a moment after the last key. */
export class Suggestions {
  found = $state.raw<readonly Suggestion[]>([]);
  readonly #library: LibraryClient;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  ask(text: string): void {
    if (this.#timer) clearTimeout(this.#timer);
    const ask = ++this.#asked;
    this.#timer = setTimeout(() => {
      this.#library
        .call('search.suggest', { text, limit: text.trim() === '' ? mostToBegin : mostWhileTyping })
        .then(
          ({ suggestions }) => {
            if (ask === this.#asked) this.found = suggestions;
          },
          // Without suggestions the search works all the same.
          () => {},
        );
    }, pauseMs);
  }

  forget(suggestion: Suggestion): void {
    this.found = this.found.filter((other) => other !== suggestion);
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#asked += 1;
  }
}
