/** Faster than this, pictures would be gone before they are drawn. CSS pixels a millisecond. */
const hurriedFrom = 5;

/** So long after the last fast step, scrolling counts as calm. */
const calmAfterMs = 90;

/** So long after that, the photos on the screen are drawn. */
const drawnAfterMs = 120;

/** Tells scrolling to read from scrolling to get somewhere. */
export class ScrollPace {
  hurried = $state(false);
  /** False from the first fast step until the photos on the screen have been drawn: then there is time for others. */
  settled = $state(true);
  #top = 0;
  #at = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param top of what is seen, CSS pixels; @param atMs a clock that only goes forwards */
  moved(top: number, atMs: number): void {
    const speed = Math.abs(top - this.#top) / Math.max(1, atMs - this.#at);
    this.#top = top;
    this.#at = atMs;
    if (speed < hurriedFrom) return;
    this.hurried = true;
    this.settled = false;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.hurried = false;
      this.#timer = setTimeout(() => {
        this.settled = true;
      }, drawnAfterMs);
    }, calmAfterMs);
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }
}
