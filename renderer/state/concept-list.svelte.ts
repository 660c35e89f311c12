import type { Concept, LibraryClient } from '../../preload/contract/index.ts';
import { type Problem, problemOf } from './problem.ts';

/** A person's concepts, as the library last told them. */
export class ConceptList {
  /** Null until the library has spoken. */
  concepts = $state.raw<readonly Concept[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  readonly #library: LibraryClient;
  #asked = 0;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  async refresh(): Promise<void> {
    const ask = ++this.#asked;
    try {
      const { concepts } = await this.#library.call('concepts.list', {});
      if (ask !== this.#asked) return;
      this.concepts = concepts;
      this.problem = null;
    } catch (error) {
      if (ask === this.#asked) this.problem = problemOf(error);
    }
  }

  /** Null when there is none, or none yet. */
  find(concept: number): Concept | null {
    return this.concepts?.find((one) => one.concept === concept) ?? null;
  }

  /** Shows what the library answered at once, before the whole list is told again. */
  put(changed: Concept): void {
    // A list that was asked for before would show it as it was; the library says that it changed.
    this.#asked += 1;
    const others = this.concepts ?? [];
    const known = others.some(({ concept }) => concept === changed.concept);
    this.concepts = known
      ? others.map((one) => (one.concept === changed.concept ? changed : one))
      : [...others, changed];
  }
}
