import { type Problem, problemOf } from './problem.ts';

/** What the library told when it was last asked. An answer to an earlier asking never replaces a later one. */
export class LastTold<Told> {
  /** Null until the library has spoken. */
  told = $state.raw<Told | null>(null);
  problem = $state.raw<Problem | null>(null);
  readonly #ask: () => Promise<Told>;
  #asked = 0;

  constructor(ask: () => Promise<Told>) {
    this.#ask = ask;
  }

  async refresh(): Promise<void> {
    const ask = ++this.#asked;
    try {
      const told = await this.#ask();
      if (ask !== this.#asked) return;
      this.told = told;
      this.problem = null;
    } catch (error) {
      if (ask === this.#asked) this.problem = problemOf(error);
    }
  }

  /** Shows what is known to have changed at once. What was asked for before would show it as it was, and is left. */
  protected replace(told: Told): void {
    this.#asked += 1;
    this.told = told;
  }
}
