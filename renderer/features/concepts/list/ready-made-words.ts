import type { ReadyMadeConcept } from '../../../../preload/contract/index.ts';
import { t } from '../../../strings/strings.svelte.ts';

/** Its name and what it is good for, in the chosen language where that is known. */
export function inOwnWords<Made extends Pick<ReadyMadeConcept, 'key' | 'name' | 'about'>>(made: Made): Made {
  return { ...made, ...t().readyMade[made.key] };
}

/** How well a ready-made concept did on labelled photographs, in plain words. */
export function measuredWords({ measured }: Pick<ReadyMadeConcept, 'measured'>): string {
  const words = t().concepts.readyMade;
  if (!measured) return words.unmeasured;
  return words.measured(ofTen(measured.precision), ofTen(measured.recall));
}

/** Rounded down: nobody is to be promised more than was found. */
function ofTen(share: number): number {
  return share >= 0.97 ? 10 : Math.floor(share * 10 + 1e-9);
}
