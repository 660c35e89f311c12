import { z } from 'zod';
import { leastDeviation } from '../../search/calibration.ts';
import type { VectorBlock } from '../../vectors/vector-rows.ts';
import { dotProducts } from './dot-products.ts';
import { floats } from './float-text.ts';

const calibratedText = z.object({
  /** Unit vector, the mean of the phrase's prompts. */
  vector: floats,
  /** The cosines that are ordinary for it in the library: `Probe.ordinary`. */
  mean: z.number(),
  standardDeviation: z.number().positive(),
});

/** What the words of a concept say of a photo by themselves. */
export const wordsPriorSchema = z.object({
  phrases: z.array(calibratedText).min(1),
  contrasts: z.array(calibratedText),
  /** Of the model's `RelevanceCalibration`. */
  bias: z.number(),
  photoWeight: z.number(),
  libraryWeight: z.number(),
});

export type WordsPrior = z.output<typeof wordsPriorSchema>;
type CalibratedText = z.output<typeof calibratedText>;

/**
 * ## How words become one number
 * Phrases are alternatives, so their odds add up (log-sum-exp): “a dog” and “a cat” make a photo likely that fits either.
 * Contrasts are alternatives too, and take away what they explain better than the phrases do, and a little where they
 * explain it nearly as well; a photo that fits no contrast loses nothing. docs/concepts.md has what was measured
 * against it: the best phrase alone, means, and the loss that `-words` cost in a search.
 */
const benefitOfTheDoubt = 1;

/** Words stay while answers come: their log-odds are kept of the few concepts that are being worked on. */
const known = new Map<WordsPrior, WeakMap<VectorBlock, Float64Array>>();
/** Of 100,000 photos each takes 0.8 MB. */
const mostKnown = 8;

/** The log-odds that the words alone give to every photo of a block. */
export function wordsLogOdds(prior: WordsPrior, block: VectorBlock): Float64Array {
  const ofPrior = known.get(prior) ?? new WeakMap<VectorBlock, Float64Array>();
  // As the one used last; the one that was not used for longest makes room.
  known.delete(prior);
  known.set(prior, ofPrior);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest) known.delete(oldest);
  const kept = ofPrior.get(block);
  if (kept) return kept;
  const logOdds = compare(prior, block);
  ofPrior.set(block, logOdds);
  return logOdds;
}

function compare(prior: WordsPrior, block: VectorBlock): Float64Array {
  const { phrases, contrasts, bias } = prior;
  const texts = [...phrases, ...contrasts];
  const vectors = texts.map(({ vector }) => vector);
  const evidence = dotProducts(block.values, block.dims, vectors);
  texts.forEach((text, index) => {
    becomeEvidence(evidence[index]!, text, block, prior);
  });
  const logOdds = logSumsExp(evidence.slice(0, phrases.length), block.photos.length);
  const against = logSumsExp(evidence.slice(phrases.length), block.photos.length);
  for (let photo = 0; photo < logOdds.length; photo += 1) {
    const fits = logOdds[photo]!;
    const loss = Math.log1p(Math.exp(against[photo]! - fits - benefitOfTheDoubt));
    logOdds[photo] = bias + fits - loss;
  }
  return logOdds;
}

/** Cosines become what `evidence` in search/calibration.ts says of them, in place, for a whole block. */
function becomeEvidence(
  cosines: Float64Array,
  { mean, standardDeviation }: CalibratedText,
  { hubMeans, hubStds }: VectorBlock,
  { photoWeight, libraryWeight }: WordsPrior,
): void {
  for (let photo = 0; photo < cosines.length; photo += 1) {
    const zPhoto = (cosines[photo]! - hubMeans[photo]!) / Math.max(leastDeviation, hubStds[photo]!);
    const zLibrary = (cosines[photo]! - mean) / standardDeviation;
    cosines[photo] = photoWeight * zPhoto + libraryWeight * zLibrary;
  }
}

/** The odds of several texts, added up, for each photo; −∞ of none. */
function logSumsExp(evidence: readonly Float64Array[], photos: number): Float64Array {
  const sums = new Float64Array(photos).fill(Number.NEGATIVE_INFINITY);
  for (const values of evidence) {
    for (let photo = 0; photo < photos; photo += 1) {
      const higher = Math.max(sums[photo]!, values[photo]!);
      const lower = Math.min(sums[photo]!, values[photo]!);
      sums[photo] = higher + Math.log1p(Math.exp(lower - higher));
    }
  }
  return sums;
}
