import { seededRandom } from './seeded-random.ts';

/** A share and the 95 % confidence interval around it, all 0–1; a difference of shares lies in -1–1. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The standard normal distribution holds 95 % between minus and plus this. */
const z = 1.959963984540054;
/** Enough for an interval's ends to hold still to half a percentage point. */
const resamples = 2_000;
/** Any would do; a fixed one gives the same interval whenever the same is measured. */
const seed = 20_240_613;

/**
 * Wilson's score interval (Wilson 1927) of a proportion of independent tries: unlike the textbook's it stays within 0–1,
 * and holds what it promises for few tries and for shares near the ends.
 *
 * @throws RangeError for no tries
 */
export function wilsonInterval(successes: number, tries: number): Interval {
  if (tries < 1 || successes < 0 || successes > tries) {
    throw new RangeError(`${successes} of ${tries} is no proportion`);
  }
  const share = successes / tries;
  const square = z ** 2;
  const middle = (share + square / (2 * tries)) / (1 + square / tries);
  const half =
    (z / (1 + square / tries)) * Math.sqrt((share * (1 - share)) / tries + square / (4 * tries ** 2));
  return {
    value: share,
    low: successes === 0 ? 0 : Math.max(0, middle - half),
    high: successes === tries ? 1 : Math.min(1, middle + half),
  };
}

/**
 * The mean of values that come in groups, with a percentile bootstrap over whole groups (Efron 1979; Field and Welsh
 * 2007). Five captions of one picture stand or fall together: taken for independent tries, they would make any interval
 * look too narrow.
 *
 * @param groups each with at least one value; two groups or more make an interval, one alone has no width to tell
 * @throws RangeError for no groups, or an empty one
 */
export function clusterBootstrap(groups: readonly (readonly number[])[]): Interval {
  if (groups.length === 0 || groups.some((group) => group.length === 0)) {
    throw new RangeError('a bootstrap needs groups with values');
  }
  const sums = groups.map((group) => group.reduce((sum, value) => sum + value, 0));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const value = total(sums) / total(groups.map(({ length }) => length));
  const random = seededRandom(seed);
  const means = new Float64Array(resamples);
  for (let round = 0; round < resamples; round += 1) {
    let sum = 0;
    let count = 0;
    for (let drawn = 0; drawn < groups.length; drawn += 1) {
      const group = Math.floor(random() * groups.length);
      sum += sums[group]!;
      count += groups[group]!.length;
    }
    means[round] = sum / count;
  }
  means.sort();
  return { value, low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

/** Linear between neighbours, as R's type 7. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}
