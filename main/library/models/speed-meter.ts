/** Bytes a second over the last moments: steady enough to read, quick enough to be true. */
export class SpeedMeter {
  readonly #windowMs: number;
  #samples: { readonly at: number; readonly bytes: number }[] = [];
  #startedAt: number | null = null;

  constructor(windowMs = 5_000) {
    this.#windowMs = windowMs;
  }

  /** @param now milliseconds of a clock that never goes back */
  add(bytes: number, now: number): void {
    this.#startedAt ??= now;
    this.#samples.push({ at: now, bytes });
    const from = now - this.#windowMs;
    while (this.#samples[0] && this.#samples[0].at <= from) this.#samples.shift();
  }

  /** Null during the first half second, of which nothing can be said. */
  bytesPerSecond(now: number): number | null {
    if (this.#startedAt === null) return null;
    const spanMs = Math.min(this.#windowMs, now - this.#startedAt);
    if (spanMs < 500) return null;
    const from = now - this.#windowMs;
    const bytes = this.#samples.reduce((sum, sample) => sum + (sample.at > from ? sample.bytes : 0), 0);
    return (bytes * 1_000) / spanMs;
  }

  /** Begins anew, after a pause. */
  reset(): void {
    this.#samples = [];
    this.#startedAt = null;
  }
}
