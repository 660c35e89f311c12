import { probability } from '../../search/calibration.ts';
import type { Kernel } from './kernel.ts';

/** One yes or no, and what was to be expected of it. */
export interface Observations {
  /** Log-odds before any answer. */
  readonly expected: Float64Array;
  /** 1 for yes, 0 for no. */
  readonly labels: Float64Array;
  /** How much each answer counts, above 0. */
  readonly weights: Float64Array;
}

export interface Fit {
  /** The learnt weights are Σ dual × features. */
  readonly dual: Float64Array;
  /** Log-odds of each answer, all of them known. */
  readonly logOdds: Float64Array;
  /** Log-odds of each answer as learnt from all the others. */
  readonly leftOut: Float64Array;
}

const mostRounds = 100;
/** Log-odds that move less than this have arrived: Newton's steps shrink by the square, so what is left is far less. */
const closeEnough = 1e-4;
/** Of an answer that is as sure as can be: keeps the divisions below sound. */
const leastCurvature = 1e-12;
/** Of what is to be reached: rounding is no step back. */
const rounding = 1e-12;
const shortestStep = 1e-6;

/**
 * ## Learning from yes and no
 * Logistic regression with Gaussian priors, at its most probable weights (MAP): log-odds = expected + weights · features,
 * where every weight is Normal(0, 1) before the first answer; what a feature may weigh is its scale. Without
 * answers that is what was expected, and each answer moves it a little. The posterior has one summit, which Newton's
 * method with halved steps finds from anywhere. In terms of one number an answer (Rasmussen & Williams 2006,
 * algorithm 3.1) only products between answers are needed.
 *
 * No library: those on npm that fit logistic regressions know neither an expectation to begin from nor leave-one-out, and
 * the rest is one Cholesky factor.
 *
 * Leave-one-out is by one Newton step away from the fit (ALO: Rad & Maleki 2020, arXiv:1801.10243, theorem 3), exact where
 * the loss is quadratic. `tests/unit/concepts` holds it against true refits.
 */
export function fitLogistic(kernel: Kernel, { expected, labels, weights }: Observations): Fit {
  const count = labels.length;
  const slope = (logOdds: Float64Array) =>
    logOdds.map((value, answer) => weights[answer]! * (labels[answer]! - probability(value)));
  const curvature = (logOdds: Float64Array) =>
    logOdds.map((value, answer) => {
      const chance = probability(value);
      return Math.max(leastCurvature, weights[answer]! * chance * (1 - chance));
    });
  const worth = (dual: Float64Array, logOdds: Float64Array) => {
    let sum = 0;
    for (let answer = 0; answer < count; answer += 1) {
      sum -= weights[answer]! * logLoss(logOdds[answer]!, labels[answer]!);
      sum -= 0.5 * dual[answer]! * (logOdds[answer]! - expected[answer]!);
    }
    return sum;
  };
  let dual: Float64Array = new Float64Array(count);
  let logOdds = expected.slice();
  let best = worth(dual, logOdds);
  for (let round = 1; ; round += 1) {
    const curvatures = curvature(logOdds);
    const roots = curvatures.map(Math.sqrt);
    const factorised = kernel.factorised(roots);
    // A whole Newton step leads to b − S·B⁻¹·S·K·b with b = W·(f − expected) + slope.
    const pulls = slope(logOdds);
    const aim = logOdds.map(
      (value, answer) => curvatures[answer]! * (value - expected[answer]!) + pulls[answer]!,
    );
    const right = kernel.times(aim).map((value, answer) => value * roots[answer]!);
    factorised.solve(right);
    const target = aim.map((value, answer) => value - roots[answer]! * right[answer]!);
    let moved = 0;
    for (let step = 1; step >= shortestStep; step /= 2) {
      const nextDual = dual.map((value, answer) => value + step * (target[answer]! - value));
      const next = kernel.times(nextDual).map((value, answer) => value + expected[answer]!);
      const reached = worth(nextDual, next);
      if (reached < best - rounding * (1 + Math.abs(best))) continue;
      moved = largestDifference(next, logOdds);
      [dual, logOdds, best] = [nextDual, next, reached];
      break;
    }
    if (moved < closeEnough || round === mostRounds) {
      return { dual, logOdds, leftOut: leaveOut(logOdds, slope(logOdds), curvatures, factorised.diagonal()) };
    }
  }
}

/**
 * With h an answer's own share in its log-odds, the diagonal of (K⁻¹ + W)⁻¹: f − slope·h / (1 − W·h).
 *
 * @param freedoms 1 − W·h of each answer, the diagonal of B⁻¹
 */
function leaveOut(
  logOdds: Float64Array,
  slopes: Float64Array,
  curvatures: Float64Array,
  freedoms: Float64Array,
): Float64Array {
  return logOdds.map((value, answer) => {
    const share = (1 - freedoms[answer]!) / curvatures[answer]!;
    return value - (slopes[answer]! * share) / freedoms[answer]!;
  });
}

/** −log of the probability that was given to what came; never infinite. */
export function logLoss(logOdds: number, label: number): number {
  const against = label === 1 ? -logOdds : logOdds;
  return against > 0 ? against + Math.log1p(Math.exp(-against)) : Math.log1p(Math.exp(against));
}

function largestDifference(left: Float64Array, right: Float64Array): number {
  return left.reduce((largest, value, index) => Math.max(largest, Math.abs(value - right[index]!)), 0);
}
