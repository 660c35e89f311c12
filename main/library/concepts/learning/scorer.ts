import { z } from 'zod';
import { probability } from '../../search/calibration.ts';
import type { VectorBlock } from '../../vectors/vector-rows.ts';
import { dotProducts } from './dot-products.ts';
import { floats } from './float-text.ts';
import { wordsLogOdds, wordsPriorSchema } from './words-prior.ts';

/**
 * All that is needed to score a photo, frozen: the same vector always gets the same score.
 * log-odds = intercept + wordsWeight × what the words say + weights · vector
 */
export const scorerSchema = z.object({
  scorer: z.literal(1),
  words: wordsPriorSchema,
  intercept: z.number(),
  wordsWeight: z.number(),
  /** One a dimension; null where nothing was learnt of how such photos look. */
  weights: floats.nullable(),
});

export type Scorer = z.output<typeof scorerSchema>;

/**
 * The probability of every photo of a block, 0–1, in the block's order.
 *
 * @throws RangeError when the block's vectors are of another model's size
 */
export function scoreBlock(scorer: Scorer, block: VectorBlock): Float32Array {
  const { intercept, wordsWeight, weights } = scorer;
  const prior = wordsLogOdds(scorer.words, block);
  const [looks] = weights ? dotProducts(block.values, block.dims, [weights]) : [];
  const scores = new Float32Array(prior.length);
  for (let photo = 0; photo < scores.length; photo += 1) {
    scores[photo] = probability(intercept + wordsWeight * prior[photo]! + (looks ? looks[photo]! : 0));
  }
  return scores;
}

/** As text, to be kept; `readScorer` gives one that scores exactly alike. */
export function writeScorer(scorer: Scorer): string {
  return JSON.stringify(z.encode(scorerSchema, scorer));
}

/** @throws Error when the text is not a scorer's */
export function readScorer(text: string): Scorer {
  return z.decode(scorerSchema, JSON.parse(text));
}
