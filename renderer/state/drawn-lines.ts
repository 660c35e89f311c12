import { SvelteMap } from 'svelte/reactivity';

/**
 * A line that a person drew through a concept's photos and has not applied: where Eidetic would draw it, or after so
 * many of them.
 */
export type DrawnLine =
  | 'proposed'
  | {
      /** Probability, 0–1. */
      readonly line: number;
      /** How many photos lay above it, */
      readonly count: number;
      /** of how many. */
      readonly total: number;
    };

/**
 * The lines that wait to be applied, by concept. Only this window knows them, and only until it is closed: leaving a
 * concept's page must not lose what was drawn there.
 */
export class DrawnLines {
  readonly #lines = new SvelteMap<number, DrawnLine>();

  /** Null where nothing waits; reactive. */
  of(concept: number): DrawnLine | null {
    return this.#lines.get(concept) ?? null;
  }

  keep(concept: number, line: DrawnLine): void {
    this.#lines.set(concept, line);
  }

  forget(concept: number): void {
    this.#lines.delete(concept);
  }
}
