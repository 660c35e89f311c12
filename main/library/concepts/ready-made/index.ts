import type { ReadyMadeConcept } from '../../../../preload/contract/index.ts';
import { measured } from './measured.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { things } from './things.ts';

/** Concepts to switch on, without the concept that each was switched on as. */
export const readyMadeConcepts: readonly Omit<ReadyMadeConcept, 'concept'>[] = [
  ...people,
  ...things,
  ...places,
].map((written) => ({ ...written, action: 'tag', measured: measured[written.key] ?? null }));
