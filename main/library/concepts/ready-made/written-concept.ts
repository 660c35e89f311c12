import type { ReadyMadeConcept } from '../../../../preload/contract/index.ts';

/** A concept of the ready-made set as a person would write it, in English as the model that ships reads it. */
export type WrittenConcept = Pick<ReadyMadeConcept, 'key' | 'name' | 'about' | 'phrases' | 'contrasts'>;
