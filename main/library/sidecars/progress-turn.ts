import type { ProgressMeter } from '../ingest/progress-meter.ts';

/**
 * A turn at the one progress that hosts show, of work that may go on beside the reading of photos: it reports only
 * while nobody else does, and gives way to whoever begins meanwhile.
 */
export class ProgressTurn {
  #meter: ProgressMeter | null;
  readonly #now: string;

  /** @param now what is going on, for people; told apart by it */
  constructor(meter: ProgressMeter, now: string, total: number) {
    this.#now = now;
    this.#meter = meter.current().state === 'idle' ? meter : null;
    this.#meter?.begin('reading', now);
    this.#meter?.expect(total);
  }

  finished(failed: boolean): void {
    this.#giveWay();
    this.#meter?.finished(this.#now, failed);
  }

  end(): void {
    this.#giveWay();
    this.#meter?.end();
    this.#meter = null;
  }

  #giveWay(): void {
    const current = this.#meter?.current();
    if (current?.now !== this.#now && current?.state !== 'paused') this.#meter = null;
  }
}
