import type { ReadyMadeConcept } from '../../../../preload/contract/index.ts';

type Measured = Pick<ReadyMadeConcept, 'measured'>;

/** Of a concept whose photos are right less often than one time in three, most of what it tags must be taken back. */
const leastRight = 1 / 3;

/**
 * The best first, by the harmonic mean of how many of its photos are right and how many it finds; those that were never
 * measured last. Apart from them the weak ones.
 */
export function byGoodness<Made extends Measured>(
  concepts: readonly Made[],
): { readonly good: readonly Made[]; readonly weak: readonly Made[] } {
  const sorted = concepts.toSorted((one, other) => goodness(other) - goodness(one));
  return {
    good: sorted.filter((one) => !isWeak(one)),
    weak: sorted.filter(isWeak),
  };
}

function isWeak({ measured }: Measured): boolean {
  return measured !== null && measured.precision < leastRight;
}

/** 0–1; below 0 for what was not measured. */
function goodness({ measured }: Measured): number {
  if (!measured) return -1;
  const { precision, recall } = measured;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
