const idleMs = 2_600;

/**
 * Whether the bars over the picture are seen. They fade when the mouse rests, and only then: somebody who works by
 * keyboard would lose sight of where they are.
 */
export class IdleChrome {
  #resting = $state(false);
  #put = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  get hidden(): boolean {
    return this.#resting || this.#put;
  }

  /** @param pointer a finger does not hover: after it, nothing fades by itself */
  pointed(pointer: string): void {
    clearTimeout(this.#timer);
    this.#resting = false;
    if (pointer !== 'mouse') return;
    this.#put = false;
    this.#timer = setTimeout(() => {
      this.#resting = true;
    }, idleMs);
  }

  keyed(): void {
    clearTimeout(this.#timer);
    this.#resting = false;
    this.#put = false;
  }

  /** Puts the bars away, or brings them back: what a finger that taps the picture wants. */
  toggle(): void {
    this.#put = !this.#put;
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
