import type { Concept } from '../../../preload/contract/index.ts';
import type { Strings } from '../../strings/strings.svelte.ts';

/** How a concept is, in the order in which a person wants to know. */
export type ConceptState = keyof Strings['concepts']['states'];

type Stateful = Pick<Concept, 'action' | 'active' | 'changed' | 'modelChanged' | 'reviewOnly' | 'version'>;

export function conceptState(concept: Stateful): ConceptState {
  if (concept.reviewOnly) return 'reviewOnly';
  if (concept.version === 0) return 'new';
  if (concept.modelChanged) return 'modelChanged';
  if (!concept.active) return 'paused';
  return concept.changed ? 'changed' : concept.action;
}

/** Whether it waits for a person. */
export function wantsAttention(state: ConceptState): boolean {
  return state === 'new' || state === 'modelChanged' || state === 'changed';
}
