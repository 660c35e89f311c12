import type { Navigation } from '../../places/navigation.svelte.ts';

/** Long enough that a fast typist searches for words and not for letters. */
const typingPauseMs = 140;
/** A first letter alone says nothing yet: most people are in the middle of a word. */
const startingPauseMs = 900;

/** The words in the search box: they become a search a moment after the last key, and one step of the history. */
export class TypedSearch {
  text = $state('');
  readonly #navigation: Navigation;
  /** What is typed goes on from what was typed before. */
  #goesOn = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(navigation: Navigation) {
    this.#navigation = navigation;
  }

  /** A key changed the text. */
  typed(): void {
    this.#cancel();
    const pauseMs = this.text.trim().length === 1 ? startingPauseMs : typingPauseMs;
    this.#timer = setTimeout(() => this.submit(), pauseMs);
  }

  /** Searches at once. */
  submit(): void {
    this.#cancel();
    const text = this.text.trim();
    if (text === this.#navigation.place.search.text.trim()) return;
    this.#navigation.search({ text }, { typing: this.#goesOn });
    this.#goesOn = true;
  }

  /** Searches at once; what is typed from here on is a step of its own. */
  finish(): void {
    this.submit();
    this.#goesOn = false;
  }

  empty(): void {
    this.#cancel();
    this.text = '';
    this.#goesOn = false;
  }

  /**
   * The address is the truth, except for what is being typed just now; and who goes back while they type wants what
   * was there before.
   */
  follow(placed: string, { returned }: { returned: boolean }): void {
    if (this.#timer !== null && !returned) return;
    this.#cancel();
    if (placed.trim() === this.text.trim() && !returned) return;
    this.#goesOn = false;
    if (placed.trim() !== this.text.trim()) this.text = placed;
  }

  dispose(): void {
    this.#cancel();
  }

  #cancel(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
