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
  #phase: Exclude<Progress['state'], 'paused'> = 'idle';
  /** Apart from the phase: a pause may come before the work does, and the work may change its phase meanwhile. */
  #paused = false;
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
    if (this.#phase === 'idle') {
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

  /** Holds until `resume`, also over the end of a run: the next one shows as paused too. */
  pause(): void {
    if (this.#paused) return;
    this.#paused = true;
    if (this.#isWorking()) this.#emitNow();
  }

  resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#recent = [];
    if (this.#isWorking()) this.#emitNow();
  }

  stopping(): void {
    if (this.#phase !== 'idle') this.#change('stopping', 'Stopping');
  }

  end(): void {
    if (this.#phase !== 'idle') this.#change('idle', null);
  }

  current(): Progress {
    const rate = this.#rate();
    const paused = this.#paused && this.#isWorking();
    return {
      state: paused ? 'paused' : this.#phase,
      done: this.#done,
      total: this.#done + this.#remaining,
      failed: this.#failed,
      photosPerSecond: Math.round(rate * 10) / 10,
      secondsLeft: this.#estimate(rate),
      now: paused ? 'Paused' : this.#now,
    };
  }

  #isWorking(): boolean {
    return this.#phase === 'looking' || this.#phase === 'reading';
  }

  #rate(): number {
    const now = this.#clock();
    const from = Math.max(now - windowMs, this.#runStartedAt);
    this.#recent = this.#recent.filter((at) => at >= from);
    const seconds = (now - from) / 1000;
    return seconds > 0.2 ? this.#recent.length / seconds : 0;
  }

  #estimate(rate: number): number | null {
    if (this.#phase !== 'reading' || this.#paused) return null;
    if (this.#remaining === 0) return 0;
    // The first handful says little: files come in all sizes.
    return this.#done >= 10 && rate > 0 ? Math.ceil(this.#remaining / rate) : null;
  }

  #change(phase: Exclude<Progress['state'], 'paused'>, now: string | null): void {
    this.#phase = phase;
    this.#now = now;
    this.#emitNow();
  }

  #emitNow(): void {
    this.#emittedAt = this.#clock();
    this.#emit(this.current());
  }

  #maybeEmit(): void {
    if (this.#clock() - this.#emittedAt >= emitEveryMs) this.#emitNow();
  }
}
