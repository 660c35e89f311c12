import { answersToBeSure } from '../../../../preload/contract/index.ts';
import { probability } from '../../search/calibration.ts';
import { logLoss } from './map-logistic.ts';

/** log-odds, corrected = slope × log-odds + offset */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export const uncorrected: Calibration = { slope: 1, offset: 0 };

/**
 * Before the answers: the scores are taken to be right, give or take. Questions are chosen near the line, where
 * left-out scores hardly differ, and a slope fitted to them alone comes out too flat or even turned round: measured on
 * photos that were not asked about it made log-loss worse (0.312 to 0.368), with these priors it does not.
 */
const slopeDeviation = 0.3;
const offsetDeviation = 0.5;
/** A correction that turns the order round or all but flattens it is none. */
const leastSlope = 0.1;
const mostRounds = 50;
const shortestStep = 1e-6;

/**
 * Platt scaling: a logistic function of left-out scores, fitted to targets that stop short of 0 and 1 (Platt 1999; Lin,
 * Lin & Weng 2007), with Gaussian priors on its two numbers.
 *
 * @param leftOut each answer's log-odds as learnt from the others
 * @param labels 1 for yes, 0 for no
 * @returns null when there are too few answers, or they contradict the scores
 */
export function calibrate(leftOut: Float64Array, labels: Float64Array): Calibration | null {
  const yes = labels.reduce((sum, label) => sum + label, 0);
  const no = labels.length - yes;
  // With fewer of a kind, two more numbers to be learnt are two too many.
  if (Math.min(yes, no) < answersToBeSure) return null;
  const targets = labels.map((label) => (label === 1 ? (yes + 1) / (yes + 2) : 1 / (no + 2)));
  let best = uncorrected;
  let worth = worthOf(best, leftOut, targets);
  for (let round = 0; round < mostRounds; round += 1) {
    const step = newtonStep(best, leftOut, targets);
    let moved = false;
    // A whole step may lead past the summit where the scores are far too sure.
    for (let length = 1; length > shortestStep && !moved; length /= 2) {
      const next = { slope: best.slope + length * step.slope, offset: best.offset + length * step.offset };
      const reached = worthOf(next, leftOut, targets);
      if (reached <= worth) continue;
      [best, worth, moved] = [next, reached, true];
    }
    if (!moved) break;
  }
  return best.slope >= leastSlope ? best : null;
}

/** The logarithm of how likely a correction is, answers and priors together, up to a constant. */
function worthOf({ slope, offset }: Calibration, leftOut: Float64Array, targets: Float64Array): number {
  const priors = ((slope - 1) / slopeDeviation) ** 2 + (offset / offsetDeviation) ** 2;
  return leftOut.reduce((sum, score, answer) => {
    const logOdds = slope * score + offset;
    const target = targets[answer]!;
    return sum - target * logLoss(logOdds, 1) - (1 - target) * logLoss(logOdds, 0);
  }, -priors / 2);
}

function newtonStep(
  { slope, offset }: Calibration,
  leftOut: Float64Array,
  targets: Float64Array,
): Calibration {
  let slopeGradient = (1 - slope) / slopeDeviation ** 2;
  let offsetGradient = -offset / offsetDeviation ** 2;
  let slopes = slopeDeviation ** -2;
  let offsets = offsetDeviation ** -2;
  let both = 0;
  leftOut.forEach((score, answer) => {
    const chance = probability(slope * score + offset);
    const error = targets[answer]! - chance;
    const curvature = chance * (1 - chance);
    slopeGradient += error * score;
    offsetGradient += error;
    slopes += curvature * score * score;
    offsets += curvature;
    both += curvature * score;
  });
  const determinant = slopes * offsets - both * both;
  return {
    slope: (offsets * slopeGradient - both * offsetGradient) / determinant,
    offset: (slopes * offsetGradient - both * slopeGradient) / determinant,
  };
}
