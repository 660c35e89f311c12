import type { RelevanceCalibration } from '../../../../models/catalog/model-entry.ts';
import { calibrateProbe } from '../../search/calibration.ts';
import { embedTexts, type TextEncoder } from '../../search/question.ts';
import type { WordsPrior } from './words-prior.ts';

/** The words of a concept, understood by a model and calibrated in a library; worth keeping while neither changes. */
export interface ConceptProbes {
  readonly words: WordsPrior;
  /** The middle of the library's vectors; what is learnt of a photo's looks is how it differs from it. */
  readonly centre: Float32Array;
}

interface WordSources {
  /** Opens the text tower with its first use. */
  readonly textTower: () => Promise<TextEncoder>;
  /** Unit vectors of some of the library's photos; none is allowed. */
  readonly sample: readonly Float32Array[];
  readonly relevance: RelevanceCalibration;
}

/**
 * Embeds each phrase and contrast as the mean of its prompts, and finds out what is ordinary for it in the library.
 *
 * @param words at least one phrase
 * @throws what the text tower throws
 */
export async function probesOf(
  { phrases, contrasts }: { readonly phrases: readonly string[]; readonly contrasts: readonly string[] },
  { textTower, sample, relevance }: WordSources,
): Promise<ConceptProbes> {
  if (phrases.length === 0) throw new RangeError('a concept without phrases');
  const { vectors } = await embedTexts([...phrases, ...contrasts], textTower);
  const texts = vectors.map((vector) => {
    const { ordinary } = calibrateProbe('text', vector, sample, relevance);
    return { vector, ...ordinary };
  });
  const { bias, photoWeight, libraryWeight } = relevance;
  return {
    words: {
      phrases: texts.slice(0, phrases.length),
      contrasts: texts.slice(phrases.length),
      bias,
      photoWeight,
      libraryWeight,
    },
    centre: middleOf(sample, vectors[0]!.length),
  };
}

function middleOf(sample: readonly Float32Array[], dims: number): Float32Array {
  const middle = new Float32Array(dims);
  for (const vector of sample) {
    for (let index = 0; index < dims; index += 1) middle[index]! += vector[index]! / sample.length;
  }
  return middle;
}
