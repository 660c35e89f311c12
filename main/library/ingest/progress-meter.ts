import type { Progress } from '../../../preload/contract/index.ts';

const windowMs = 10_000;
/** Progress is shown to people: more often than this is flicker. */
const emitEveryMs = 250;

/**
 * The one progress model every host shows. Counts what is done, measures the rate over the last ten seconds
 * and estimates what is left from it.
 */
export class ProgressMeter {
  readonly #emit: (progress: Progress) => void;
  readonly #clock: () => number;
  #state: Progress['state'] = 'idle';
  #now: string | null = null;
  #done = 0;
  #failed = 0;
  #remaining = 0;
  #recent: number[] = [];
  #runStartedAt = 0;
  #emittedAt = Number.NEGATIVE_INFINITY;

  constructor(emit: (progress: Progress) => void, clock: () => number = () => performance.now()) {
    this.#emit = emit;
    this.#clock = clock;
  }

  /** Begins a run: counts start at nothing. */
  begin(state: 'looking' | 'reading', now: string): void {
    if (this.#state === 'idle') {
      this.#done = 0;
      this.#failed = 0;
      this.#remaining = 0;
      this.#recent = [];
      this.#runStartedAt = this.#clock();
    }
    this.#change(state, now);
  }

  expect(remaining: number): void {
    this.#remaining = remaining;
    this.#maybeEmit();
  }

  finished(now: string, failed = false): void {
    this.#done += 1;
    if (failed) this.#failed += 1;
    this.#remaining = Math.max(0, this.#remaining - 1);
    this.#recent.push(this.#clock());
    this.#now = now;
    this.#maybeEmit();
  }

  pause(): void {
    if (this.#state === 'looking' || this.#state === 'reading') this.#change('paused', 'Paused');
  }

  resume(): void {
    this.#recent = [];
    if (this.#state === 'paused') this.#change('reading', this.#now ?? '');
  }

  stopping(): void {
    if (this.#state !== 'idle') this.#change('stopping', 'Stopping');
  }

  end(): void {
    if (this.#state !== 'idle') this.#change('idle', null);
  }

  current(): Progress {
    const rate = this.#rate();
    return {
      state: this.#state,
      done: this.#done,
      total: this.#done + this.#remaining,
      failed: this.#failed,
      photosPerSecond: Math.round(rate * 10) / 10,
      secondsLeft: this.#estimate(rate),
      now: this.#now,
    };
  }

  #rate(): number {
    const now = this.#clock();
    const from = Math.max(now - windowMs, this.#runStartedAt);
    this.#recent = this.#recent.filter((at) => at >= from);
    const seconds = (now - from) / 1000;
    return seconds > 0.2 ? this.#recent.length / seconds : 0;
  }

  #estimate(rate: number): number | null {
    if (this.#state !== 'reading') return null;
    if (this.#remaining === 0) return 0;
    // The first handful says little: files come in all sizes.
    return this.#done >= 10 && rate > 0 ? Math.ceil(this.#remaining / rate) : null;
  }

  #change(state: Progress['state'], now: string | null): void {
    this.#state = state;
    this.#now = now;
    this.#emittedAt = this.#clock();
    this.#emit(this.current());
  }

  #maybeEmit(): void {
    if (this.#clock() - this.#emittedAt < emitEveryMs) return;
    this.#emittedAt = this.#clock();
    this.#emit(this.current());
  }
}
