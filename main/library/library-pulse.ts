/** So that a window that opens its list anew with every beat has time to show it. */
const beatEveryMs = 1_000;

/**
 * Tells that the photos are not what they were: at once, and then at most once a second while they go on changing,
 * the last change included.
 */
export class LibraryPulse {
  readonly #beat: () => void;
  #timer: NodeJS.Timeout | null = null;
  #isDue = false;

  constructor(beat: () => void) {
    this.#beat = beat;
  }

  photosChanged(): void {
    this.#isDue = true;
    if (!this.#timer) this.#next();
  }

  /** Says no more. */
  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#isDue = false;
  }

  #next(): void {
    this.#timer = null;
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#timer = setTimeout(() => this.#next(), beatEveryMs).unref();
    this.#beat();
  }
}
