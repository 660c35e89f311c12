import type { RelevanceCalibration } from '../../../../models/catalog/model-entry.ts';
import type { Learning, Verdict } from '../../../../preload/contract/index.ts';
import { probability } from '../../search/calibration.ts';
import { blockOf } from '../../vectors/vector-blocks.ts';
import type { StoredVector } from '../../vectors/vector-rows.ts';
import { chooseBlend } from './blend.ts';
import { featuresOf, scorerWith } from './features.ts';
import { kernelOf, timesRow } from './kernel.ts';
import { logOddsOf, mistakesAt, mostPromisingLine, nearestLine } from './line.ts';
import { fitLogistic } from './map-logistic.ts';
import { calibrate, uncorrected } from './platt.ts';
import type { Scorer } from './scorer.ts';
import type { ConceptProbes } from './words.ts';
import { wordsLogOdds } from './words-prior.ts';

/** A person's word on a photo that has been understood. */
export interface Answer {
  readonly photo: string;
  readonly verdict: Verdict;
  readonly stored: StoredVector;
}

/** What came of a concept's words and answers. */
export interface Learnt {
  readonly scorer: Scorer;
  readonly learning: Learning;
  /**
   * Where to draw the line: photos of at least this probability are meant.
   *
   * @param scores every photo's probability by this scorer, in any order
   */
  readonly proposeLine: (scores: Float32Array) => number;
}

/** With answers, no line is drawn below or above these, whatever they say: a concept tags neither all nor nothing. */
const lowestLine = 0.25;
const highestLine = 0.6;
/** From the model's own line to what the scores promise: half of the way after so many answers. */
const answersForAnEqualSay = 10;

/**
 * Learns from yes and no, beginning with what the words say. The same words and answers give the same scorer, whatever
 * the order of the answers. What was learnt is judged by leave-one-out, and never does worse on a person's own answers
 * than the words by themselves.
 *
 * @param answers at most one a photo
 */
export function learn(
  probes: ConceptProbes,
  answers: readonly Answer[],
  relevance: RelevanceCalibration,
): Learnt {
  const { strongFrom, possibleFrom } = relevance;
  const sorted = [...answers].sort((a, b) => (a.photo < b.photo ? -1 : 1));
  const labels = Float64Array.from(sorted, ({ verdict }) => (verdict === 'yes' ? 1 : 0));
  const yes = labels.reduce((sum, label) => sum + label, 0);
  const no = labels.length - yes;
  const byWords = (mistakes: Learning['mistakes']): Learnt => ({
    scorer: { scorer: 1, words: probes.words, intercept: 0, wordsWeight: 1, weights: null },
    learning: { yes, no, stage: 'words', mistakes },
    proposeLine: () => strongFrom,
  });
  if (answers.length === 0) return byWords(null);
  const block = blockOf(sorted.map(({ photo, stored }) => ({ photo, ...stored })));
  const expected = wordsLogOdds(probes.words, block);
  const wordsLine = logOddsOf(strongFrom);
  const features = featuresOf(block, expected, wordsLine, probes);
  const fit = fitLogistic(kernelOf(features), { expected, labels, weights: evenly(labels, yes, no) });
  const words = mistakesAt(wordsLine, expected, labels);
  const blend = chooseBlend(expected, fit.leftOut, labels, words, {
    lowest: logOddsOf(Math.min(strongFrom, lowestLine)),
    highest: logOddsOf(Math.max((1 + strongFrom) / 2, highestLine)),
  });
  const mistakes = yes > 0 && no > 0 ? { words, learnt: blend?.mistakes ?? words } : null;
  if (!blend || (blend.share === 0 && blend.mistakes === words)) return byWords(mistakes);
  const calibration = calibrate(blend.leftOut, labels);
  const { slope, offset } = calibration ?? uncorrected;
  return {
    scorer: scorerWith(timesRow(features, fit.dual), blend.share, { slope, offset }, wordsLine, probes),
    learning: { yes, no, stage: calibration ? 'calibrated' : 'learning', mistakes },
    proposeLine(scores) {
      const promising = mostPromisingLine(scores, possibleFrom) ?? strongFrom;
      const share = answers.length / (answers.length + answersForAnEqualSay);
      const wish = share * logOddsOf(promising) + (1 - share) * wordsLine;
      return probability(slope * nearestLine(blend.lines, (wish - offset) / slope) + offset);
    },
  };
}

/**
 * Few yeses among many noes, or the other way round, count for more, by the root of how much rarer they are: in full, a
 * lone yes would outshout everything, and not at all, it would be taken for noise.
 */
function evenly(labels: Float64Array, yes: number, no: number): Float64Array {
  if (yes === 0 || no === 0) return labels.map(() => 1);
  const half = labels.length / 2;
  return labels.map((label) => Math.sqrt(half / (label === 1 ? yes : no)));
}
