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

/** Words stay while answers come: a table in memory is compared with them once. */
const known = new WeakMap<WordsPrior, WeakMap<VectorBlock, Float64Array>>();

/** The log-odds that the words alone give to every photo of a block. */
export function wordsLogOdds(prior: WordsPrior, block: VectorBlock): Float64Array {
  const ofPrior = known.get(prior) ?? new WeakMap<VectorBlock, Float64Array>();
  known.set(prior, ofPrior);
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
  const cosines = dotProducts(block.values, block.dims, vectors);
  const evidence = texts.map((text, index) => evidenceFor(text, cosines[index]!, block, prior));
  const wanted = evidence.slice(0, phrases.length);
  const unwanted = evidence.slice(phrases.length);
  return Float64Array.from(block.photos, (_, photo) => {
    const fits = logSumExp(wanted, photo);
    if (unwanted.length === 0) return bias + fits;
    return bias + fits - Math.log1p(Math.exp(logSumExp(unwanted, photo) - fits - benefitOfTheDoubt));
  });
}

/** As `evidence` in search/calibration.ts, for a whole block. */
function evidenceFor(
  { mean, standardDeviation }: CalibratedText,
  cosines: Float64Array,
  { hubMeans, hubStds }: VectorBlock,
  { photoWeight, libraryWeight }: WordsPrior,
): Float64Array {
  return cosines.map((cosine, photo) => {
    const zPhoto = (cosine - hubMeans[photo]!) / Math.max(leastDeviation, hubStds[photo]!);
    const zLibrary = (cosine - mean) / standardDeviation;
    return photoWeight * zPhoto + libraryWeight * zLibrary;
  });
}

/** The odds of several phrases, added up. */
function logSumExp(evidence: readonly Float64Array[], photo: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const values of evidence) highest = Math.max(highest, values[photo]!);
  let sum = 0;
  for (const values of evidence) sum += Math.exp(values[photo]! - highest);
  return highest + Math.log(sum);
}
