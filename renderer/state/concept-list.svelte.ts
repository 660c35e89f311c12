import type { Concept, LibraryClient } from '../../preload/contract/index.ts';
import { LastTold } from './last-told.svelte.ts';

/** A person's concepts, as the library last told them. */
export class ConceptList extends LastTold<readonly Concept[]> {
  constructor(library: LibraryClient) {
    super(async () => (await library.call('concepts.list', {})).concepts);
  }

  /** Null until the library has spoken. */
  get concepts(): readonly Concept[] | null {
    return this.told;
  }

  /** Null when there is none, or none yet. */
  find(concept: number): Concept | null {
    return this.concepts?.find((one) => one.concept === concept) ?? null;
  }

  /** Shows what the library answered at once, before the whole list is told again. */
  put(changed: Concept): void {
    const others = this.concepts ?? [];
    const known = others.some(({ concept }) => concept === changed.concept);
    this.replace(
      known ? others.map((one) => (one.concept === changed.concept ? changed : one)) : [...others, changed],
    );
  }
}
