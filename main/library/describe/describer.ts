import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { dot } from '../../../models/clip/vector-math.ts';
import type { PhotoGuess } from '../../../preload/contract/index.ts';
import { calibrateProbe, evidence, type Probe } from '../search/calibration.ts';
import { LibrarySample } from '../search/library-sample.ts';
import { embedTexts, type TextEncoder } from '../search/question.ts';
import { CaptionBank } from '../vectors/caption-bank.ts';
import { hubStatistics } from '../vectors/hub-statistics.ts';
import type { StoredVector, VectorStore } from '../vectors/vector-store.ts';
import { chooseGuess, type Guess, type GuessRules } from './choose-guess.ts';
import { phraseFamilies } from './phrases.ts';

interface DescriberOptions {
  /** Where the phrases' vectors are kept: the library's folder. */
  readonly folder: string;
  readonly vectors: Pick<VectorStore, 'fetch' | 'sample' | 'count'>;
  readonly model: ModelEntry;
  readonly textTower: () => Promise<TextEncoder>;
  readonly captionBank: Pick<CaptionBank, 'vectors'>;
}

/**
 * Chosen on 75 captioned photographs and measured on 75 others with the starter: see docs/explaining.md. Standard scores mean
 * much the same for every model, so the rules are the same for all.
 */
const guessRules: GuessRules = { sharpness: 2.2, sureFrom: 0.7 };

/** So many near phrases are shown beside a guess. */
const mostNearest = 5;

const phrases = phraseFamilies.flatMap(({ groups }) => groups.flat());

/** Says in a few words what a photo probably shows, or nothing. */
export class Describer {
  readonly #options: DescriberOptions;
  readonly #sample: LibrarySample;
  readonly #phrases: CaptionBank;
  #kept: { readonly sample: readonly Float32Array[]; readonly probes: readonly Probe[] } | null = null;

  constructor(options: DescriberOptions) {
    this.#options = options;
    this.#sample = new LibrarySample(options.vectors);
    this.#phrases = new CaptionBank({
      folder: options.folder,
      modelId: options.model.id,
      dims: options.model.embeddingDims,
      captions: phrases,
      embed: async (texts) => (await embedTexts(texts, options.textTower)).vectors,
    });
  }

  /** A guess for each photo, in their order; null where nothing is sure enough, and for photos without a vector. */
  async photos(photos: readonly string[]): Promise<(PhotoGuess | null)[]> {
    const stored = await this.#options.vectors.fetch(photos);
    const probes = stored.size > 0 ? await this.#probes() : [];
    return photos.map((photo) => {
      const vector = stored.get(photo);
      return vector ? toGuess(this.#judge(vector, probes).guess) : null;
    });
  }

  /** The same for any picture, with the phrases that come nearest. */
  async picture(vector: Float32Array): Promise<{ guess: PhotoGuess | null; nearest: PhotoGuess[] }> {
    const { mean, standardDeviation } = hubStatistics(vector, await this.#options.captionBank.vectors());
    const stored = { vector, hubMean: mean, hubStd: standardDeviation };
    const { guess, nearest } = this.#judge(stored, await this.#probes());
    return {
      guess: toGuess(guess),
      nearest: nearest.slice(0, mostNearest).flatMap((phrase) => toGuess(phrase) ?? []),
    };
  }

  /** What is ordinary for each phrase follows the library; it is worked out anew when the library has changed much. */
  async #probes(): Promise<readonly Probe[]> {
    const { vectors, model } = this.#options;
    const sample = await this.#sample.take(await vectors.count());
    if (this.#kept?.sample === sample) return this.#kept.probes;
    const texts = await this.#phrases.vectors();
    const probes = texts.map((vector) => calibrateProbe('text', vector, sample, model.relevance));
    this.#kept = { sample, probes };
    return probes;
  }

  #judge({ vector, hubMean, hubStd }: StoredVector, probes: readonly Probe[]) {
    // Both corrections of a search count alike: for photos near every text, and for texts near every photo.
    const weights = { ...this.#options.model.relevance, photoWeight: 1, libraryWeight: 1 };
    const scores = probes.map((probe) =>
      evidence(probe, { cosine: dot(vector, probe.vector), hubMean, hubStd }, weights),
    );
    return chooseGuess(phraseFamilies, scores, guessRules);
  }
}

function toGuess(guess: Guess | null): PhotoGuess | null {
  return guess && { text: guess.text, score: guess.belief };
}
