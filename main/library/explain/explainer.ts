import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { EideticError, type Explanation } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import { photoDetails } from '../catalog/photo-details.ts';
import type { PictureEmbedder } from '../ingest/picture-embedder.ts';
import { calibrateProbe } from '../search/calibration.ts';
import { comparisonWith, scorePhoto } from '../search/compose-query.ts';
import { LibrarySample } from '../search/library-sample.ts';
import { embedTexts, type TextEncoder } from '../search/question.ts';
import { readQuestion } from '../search/read-question.ts';
import type { CaptionBank } from '../vectors/caption-bank.ts';
import type { StoredVector, VectorStore } from '../vectors/vector-store.ts';
import { explainPlace, heatCovers } from './explain-place.ts';
import { explainWords } from './explain-words.ts';
import { pictureOf } from './photo-picture.ts';

interface ExplainerOptions {
  readonly catalogue: Catalogue;
  readonly vectors: VectorStore;
  readonly model: ModelEntry;
  readonly textTower: () => Promise<TextEncoder>;
  readonly pictures: Pick<PictureEmbedder, 'embedCovered' | 'warm'>;
  readonly captionBank: Pick<CaptionBank, 'vectors'>;
  readonly thumbnailsFolder: string;
}

interface Question {
  readonly photo: string;
  readonly query: string;
  /** One asker has one question at a time. */
  readonly asker: string;
}

/** Says why a photo matches a search: which words carried it, and where in the picture they are. */
export class Explainer {
  readonly #options: ExplainerOptions;
  readonly #sample: LibrarySample;
  readonly #asked = new Map<string, AbortController>();

  constructor(options: ExplainerOptions) {
    this.#options = options;
    this.#sample = new LibrarySample(options.vectors);
  }

  /**
   * The same question always has the same answer: nothing in it is drawn by lot.
   *
   * @throws EideticError `explain.no-words`, `explain.superseded` when the asker asks again or stops, `photo.unknown`,
   * `photo.not-ready`; the query codes; what reading the picture throws
   */
  async explain(question: Question): Promise<Explanation> {
    this.stop(question.asker);
    const asking = new AbortController();
    this.#asked.set(question.asker, asking);
    try {
      return await this.#explain(question, asking.signal);
    } finally {
      if (this.#asked.get(question.asker) === asking) this.#asked.delete(question.asker);
    }
  }

  /** Loads what an answer needs, for somebody who may soon ask. @throws what loading it throws; asking tries again */
  async warm(): Promise<void> {
    const { captionBank, pictures, textTower, vectors } = this.#options;
    const sampled = vectors.count().then((count) => this.#sample.take(count));
    await Promise.all([pictures.warm(), textTower(), captionBank.vectors(), sampled]);
  }

  /** What this asker asked is given up. */
  stop(asker: string): void {
    this.#asked.get(asker)?.abort(new EideticError('explain.superseded'));
    this.#asked.delete(asker);
  }

  dispose(): void {
    for (const asker of [...this.#asked.keys()]) this.stop(asker);
  }

  async #explain({ photo, query }: Question, signal: AbortSignal): Promise<Explanation> {
    const { catalogue, captionBank, model, pictures, vectors, thumbnailsFolder } = this.#options;
    const { words } = readQuestion(catalogue.database, { text: query }).parsed;
    if (words === '') throw new EideticError('explain.no-words', { query });
    const details = photoDetails(catalogue.database, photo);
    const id = catalogue.photos.find(photo);
    if (!details || id === null) throw new EideticError('photo.unknown', { photo });
    const stored = (await vectors.fetch([photo])).get(photo);
    if (!stored) throw new EideticError('photo.not-ready', { photo: details.name });
    const { width, height } = details;
    const picture = await pictureOf({ id, hash: photo, width, height }, model.image.size, {
      database: catalogue.database,
      thumbnailsFolder,
    });
    signal.throwIfAborted();
    // The reader is a process of its own: while it computes, the words are looked at here.
    const embedding = pictures.embedCovered(picture.bytes, picture.name, heatCovers, signal);
    embedding.catch(() => {});
    const explained = await this.#explainWords(words, stored);
    const captions = await captionBank.vectors();
    const heat = explainPlace(await embedding, explained.vector, captions, {
      fit: model.image.fit,
      photo: { width, height },
    });
    return { model: model.id, score: explained.score, words: explained.words, heat };
  }

  async #explainWords(words: string, stored: StoredVector) {
    const { model, textTower, vectors } = this.#options;
    const sample = await this.#sample.take(await vectors.count());
    let vector = new Float32Array();
    const scoreOf = async (texts: readonly string[]) => {
      const asked = texts.filter((text) => text !== '');
      const embedded = [...(await embedTexts(asked, textTower)).vectors];
      vector = Float32Array.from(embedded[0]!);
      return texts.map((text) => {
        // Asking for nothing is answered by chance alone.
        if (text === '') return 0;
        const probe = calibrateProbe('text', embedded.shift()!, sample, model.relevance);
        return scorePhoto({ wanted: [probe], unwanted: [] }, comparisonWith(stored), model.relevance);
      });
    };
    return { ...(await explainWords(words, scoreOf)), vector };
  }
}
