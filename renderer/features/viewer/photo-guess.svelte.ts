import type { LibraryClient, PhotoGuess } from '../../../preload/contract/index.ts';
import { t } from '../../strings/strings.svelte.ts';

/** Whoever runs through photos needs no guess at each of them. */
const askAfterMs = 300;

/** What the photo that is looked at probably shows, as the library guesses; null where it does not, or not yet. */
export class GuessedPhoto {
  #answer = $state.raw<{ photo: string; guess: PhotoGuess | null } | null>(null);
  readonly #photo: () => string;

  /** @param photo the one that is looked at; asked for anew whenever it changes */
  constructor(library: LibraryClient, photo: () => string) {
    this.#photo = photo;
    $effect(() => {
      const asked = photo();
      const timer = setTimeout(() => void this.#ask(library, asked), askAfterMs);
      return () => clearTimeout(timer);
    });
  }

  get text(): string | null {
    const guess = this.#answer?.photo === this.#photo() ? this.#answer.guess : null;
    return guess && t().library.guess(guess.text);
  }

  async #ask(library: LibraryClient, photo: string): Promise<void> {
    try {
      const { guesses } = await library.call('describe.photos', { photos: [photo] });
      this.#answer = { photo, guess: guesses[0] ?? null };
    } catch {
      // A guess that cannot be had is not missed; what else goes wrong is said by what needs it.
      this.#answer = { photo, guess: null };
    }
  }
}
