import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import type { Learning, Verdict } from '../../../preload/contract/index.ts';
import { LibrarySample } from '../search/library-sample.ts';
import type { TextEncoder } from '../search/question.ts';
import type { VectorStore } from '../vectors/vector-store.ts';
import { AnswerVectors } from './answer-vectors.ts';
import { type ConceptWords, fingerprintOf, wordsKey } from './fingerprint.ts';
import { KnownTexts } from './known-texts.ts';
import { type Learnt, learn } from './learning/learn.ts';
import { type ConceptProbes, probesOf } from './learning/words.ts';
import { Recent } from './recent.ts';

/** What a concept is now: what its words say and what was learnt from the answers. Nothing of it is stored. */
export interface Draft extends Pick<Learnt, 'scorer' | 'proposeLine'> {
  /** The same exactly for drafts that score alike. */
  readonly key: string;
  /** Of the words and answers it was made from. */
  readonly madeFrom: string;
  readonly learning: Learning;
  /** A person's answers, by content hash; also to photos that are not there now. */
  readonly answers: ReadonlyMap<string, Verdict>;
}

/** Some words are tried out and left, and every answer makes another draft. */
const mostProbes = 128;
const mostDrafts = 128;

interface ConceptDraftsOptions {
  readonly vectors: Pick<VectorStore, 'count' | 'fetch' | 'sample' | 'version'>;
  readonly textTower: () => Promise<TextEncoder>;
  readonly relevance: ModelEntry['relevance'];
}

/** Makes drafts, and remembers what they are made of: most answers change neither the words nor the library. */
export class ConceptDrafts {
  readonly #options: ConceptDraftsOptions;
  readonly #texts: KnownTexts;
  readonly #sample: LibrarySample;
  readonly #answers: AnswerVectors;
  readonly #probes = new Recent<{ sample: readonly Float32Array[]; made: Promise<ConceptProbes> }>(
    mostProbes,
  );
  readonly #learnt = new Recent<Learnt>(mostDrafts);
  readonly #numbers = new WeakMap<ConceptProbes, number>();
  #lastNumber = 0;

  constructor(options: ConceptDraftsOptions) {
    this.#options = options;
    this.#texts = new KnownTexts(options.textTower);
    this.#sample = new LibrarySample(options.vectors);
    this.#answers = new AnswerVectors(options.vectors);
  }

  /** @throws what the text tower throws */
  async of(words: ConceptWords, verdicts: ReadonlyMap<string, Verdict>): Promise<Draft> {
    const probes = await this.#probesOf(words);
    const answers = await this.#answers.of(verdicts);
    const madeFrom = fingerprintOf(words, verdicts);
    // Answers to photos that are not understood yet count as soon as they are.
    const used = new Map(answers.map(({ photo, verdict }) => [photo, verdict]));
    const key = `${fingerprintOf(words, used)} ${this.#numberOf(probes)}`;
    const learnt = this.#learnt.get(key) ?? learn(probes, answers, this.#options.relevance);
    this.#learnt.set(key, learnt);
    const yes = [...verdicts.values()].filter((verdict) => verdict === 'yes').length;
    const learning = { ...learnt.learning, yes, no: verdicts.size - yes };
    const { scorer, proposeLine } = learnt;
    return { key, madeFrom, scorer, proposeLine, learning, answers: verdicts };
  }

  async #probesOf(words: ConceptWords): Promise<ConceptProbes> {
    const { relevance, vectors } = this.#options;
    const sample = await this.#sample.take(await vectors.count());
    const key = wordsKey(words);
    const known = this.#probes.get(key);
    if (known?.sample === sample) return known.made;
    const made = probesOf(words, { textTower: async () => this.#texts, sample, relevance });
    this.#probes.set(key, { sample, made });
    made.catch(() => this.#probes.delete(key));
    return made;
  }

  /** Tells the same words in a library that has grown from those before. */
  #numberOf(probes: ConceptProbes): number {
    const number = this.#numbers.get(probes) ?? ++this.#lastNumber;
    this.#numbers.set(probes, number);
    return number;
  }
}
