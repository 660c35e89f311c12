import { type Verdict, verdict as verdictSchema } from '../../../preload/contract/index.ts';
import type { StoredVector, VectorStore } from '../vectors/vector-store.ts';
import type { Answer } from './learning/learn.ts';

/**
 * Of yeses, and of noes: a thousand answers would hold up everybody for half a second with each one more, and teach
 * hardly more than these.
 */
const mostOfEach = 300;
/** Some 8 MB: the answers of a few concepts, or all of many. */
const mostKept = 8_192;

/**
 * The vectors of answered photos, kept from answer to answer: LanceDB takes milliseconds to find some, and each answer is
 * learnt from together with all before it.
 */
export class AnswerVectors {
  readonly #vectors: Pick<VectorStore, 'fetch' | 'version'>;
  readonly #kept = new Map<string, StoredVector>();
  /** Photos that had no vector when the table was at this version. */
  #absent: { readonly version: number | null; readonly photos: Set<string> } = {
    version: null,
    photos: new Set(),
  };

  constructor(vectors: Pick<VectorStore, 'fetch' | 'version'>) {
    this.#vectors = vectors;
  }

  /**
   * The answers to photos that have been understood, in the order of their content hashes. Of very many, the latest.
   *
   * @param verdicts the latest first
   */
  async of(verdicts: ReadonlyMap<string, Verdict>): Promise<Answer[]> {
    const version = await this.#vectors.version();
    if (this.#absent.version !== version) this.#absent = { version, photos: new Set() };
    const absent = this.#absent.photos;
    // Some of the latest may be away or not understood yet.
    const considered = latestOfEach([...verdicts], 2 * mostOfEach);
    const wanted = considered
      .map(([photo]) => photo)
      .filter((photo) => !this.#kept.has(photo) && !absent.has(photo));
    const found = wanted.length > 0 ? await this.#vectors.fetch(wanted) : new Map<string, StoredVector>();
    for (const photo of wanted) if (!found.has(photo)) absent.add(photo);
    const storedOf = (photo: string) => found.get(photo) ?? this.#kept.get(photo);
    const understood = considered.filter(([photo]) => storedOf(photo) !== undefined);
    const answers = latestOfEach(understood, mostOfEach)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([photo, verdict]): Answer => ({ photo, verdict, stored: storedOf(photo)! }));
    if (this.#kept.size + found.size > mostKept) this.#kept.clear();
    for (const [photo, stored] of found) this.#kept.set(photo, stored);
    return answers;
  }
}

type Word = readonly [photo: string, verdict: Verdict];

/** The first of the yeses and the first of the noes. */
function latestOfEach(words: readonly Word[], most: number): Word[] {
  return verdictSchema.options.flatMap((given) =>
    words.filter(([, verdict]) => verdict === given).slice(0, most),
  );
}
