import { OneAtATime } from '../one-at-a-time.ts';

/** People take several answers back in a row, and one sweep serves them all. */
const usualDelayMs = 500;

/** Does a sweep a moment after it fell due, once for all that fall due meanwhile. */
export class DueSweep {
  readonly #sweep: () => Promise<void>;
  readonly #delayMs: number;
  readonly #queue = new OneAtATime();
  #timer: NodeJS.Timeout | null = null;

  /** @param sweep never rejects */
  constructor(sweep: () => Promise<void>, delayMs: number = usualDelayMs) {
    this.#sweep = sweep;
    this.#delayMs = delayMs;
  }

  fallDue(): void {
    this.#timer ??= setTimeout(() => this.#begin(), this.#delayMs).unref();
  }

  /** Does at once what is still due: a terminal's command ends before its moment has passed. Resolves when it is done. */
  async dispose(): Promise<void> {
    if (this.#timer) {
      clearTimeout(this.#timer);
      this.#begin();
    }
    await this.#queue.settled();
  }

  #begin(): void {
    this.#timer = null;
    void this.#queue.do(this.#sweep);
  }
}
