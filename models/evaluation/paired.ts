import { clusterBootstrap, type Interval } from './intervals.ts';

export interface PairedDifference extends Interval {
  /** McNemar's exact test, two-sided; null where tries come in groups, which it would take for independent. */
  readonly pValue: number | null;
}

/**
 * How much more often the second of two models is right than the first, on the very same tries. Pairing takes out what
 * is hard or easy for both: two intervals that overlap may hide a difference that this one shows.
 *
 * @param groups for each group the pairs of one try: [first, second], each 1 for right and 0 for wrong
 * @throws RangeError as `clusterBootstrap`
 */
export function pairedDifference(
  groups: readonly (readonly (readonly [number, number])[])[],
): PairedDifference {
  const interval = clusterBootstrap(groups.map((pairs) => pairs.map(([first, second]) => second - first)));
  const areSingle = groups.every(({ length }) => length === 1);
  if (!areSingle) return { ...interval, pValue: null };
  const pairs = groups.map(([pair]) => pair!);
  const firstOnly = pairs.filter(([first, second]) => first === 1 && second === 0).length;
  const secondOnly = pairs.filter(([first, second]) => first === 0 && second === 1).length;
  return { ...interval, pValue: mcNemarExact(firstOnly, secondOnly) };
}

/**
 * The exact form of McNemar's test (1947): how likely a split as uneven as this, or more, would be if either model
 * were as likely as the other to be the one that is right. Only tries on which they disagree count.
 *
 * @returns two-sided probability, 0–1
 */
export function mcNemarExact(firstOnly: number, secondOnly: number): number {
  const tries = firstOnly + secondOnly;
  if (tries === 0) return 1;
  const fewer = Math.min(firstOnly, secondOnly);
  let tail = 0;
  let logChoose = 0;
  for (let successes = 0; successes <= fewer; successes += 1) {
    if (successes > 0) logChoose += Math.log(tries - successes + 1) - Math.log(successes);
    tail += Math.exp(logChoose - tries * Math.LN2);
  }
  return Math.min(1, 2 * tail);
}
