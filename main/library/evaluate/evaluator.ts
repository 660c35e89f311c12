import type { Logger } from 'pino';
import type { ModelEntry, TextSwapEntry } from '../../../models/catalog/model-entry.ts';
import { meanOf } from '../../../models/clip/vector-math.ts';
import { openTextTower } from '../../../models/runtime/text-tower.ts';
import {
  EideticError,
  type EvaluationProgress,
  type EvaluationReport,
} from '../../../preload/contract/index.ts';
import { PictureEmbedder } from '../ingest/picture-embedder.ts';
import type { ReaderSettings } from '../ingest/reader-protocol.ts';
import { embedTexts, type TextEncoder } from '../search/question.ts';
import { type EmbeddedFile, embedFiles, isVector } from './embed-files.ts';
import type { Outcome } from './outcomes.ts';
import { comparisonsOf, measureOf } from './report.ts';

/** A model and where its files lie. */
export interface ModelAtHand {
  readonly entry: ModelEntry;
  readonly folder: string;
  /** The text tower that takes the place of its own. */
  readonly text?: { readonly entry: TextSwapEntry; readonly folder: string };
}

interface EvaluatorOptions {
  /** The model in use, with its text tower: what is measured when none is named. */
  readonly inUse: ModelAtHand;
  /** A model by its id. @throws EideticError `model.unknown`, `evaluation.not-installed`, `evaluation.no-pair` */
  readonly modelOf: (id: string) => ModelAtHand;
  /** How the library would read with a model: with the provider that suits it here. */
  readonly readerSettings: (model: ModelAtHand) => Promise<ReaderSettings>;
  readonly log: Logger;
  readonly onProgress: (progress: EvaluationProgress) => void;
}

/** What to measure: files, texts, and what their vectors say. */
export interface Examination {
  readonly kind: EvaluationReport['kind'];
  readonly source: string;
  readonly files: readonly string[];
  /** Each text with one or more ways to say it. */
  readonly texts: readonly (readonly string[])[];
  /** Compares the vectors of those files that every model could read, by their position, with one for each text. */
  readonly outcomes: (
    pictures: ReadonlyMap<number, Float32Array>,
    texts: readonly Float32Array[],
  ) => readonly Outcome[];
}

interface Answers {
  readonly model: ModelAtHand;
  readonly pictures: readonly EmbeddedFile[];
  readonly texts: readonly Float32Array[];
  readonly seconds: number;
}

const progressEveryMs = 250;
/** Texts that go through a text tower together; between them a stop is heard. */
const textsAtATime = 128;

/** Measures models, one after the other, through the reader that photos are read with. One measurement at a time. */
export class Evaluator {
  readonly #options: EvaluatorOptions;
  #running: AbortController | null = null;

  constructor(options: EvaluatorOptions) {
    this.#options = options;
  }

  /**
   * @param ids models, each once, with `+` and a text tower where it is not the model's own; none: the one in use
   * @throws EideticError `evaluation.busy`, `evaluation.stopped`, `evaluation.not-installed`, `evaluation.no-pair`,
   * `evaluation.nothing-to-measure` when hardly a picture can be read; `model.unknown`, `model.failed`, `reader.unavailable`
   */
  async measure(ids: readonly string[], make: () => Promise<Examination>): Promise<EvaluationReport> {
    if (this.#running) throw new EideticError('evaluation.busy');
    const running = new AbortController();
    this.#running = running;
    try {
      const models = this.#models(ids);
      const examination = await make();
      const answers: Answers[] = [];
      for (const model of models) {
        // A text tower goes with the vectors that another one has: its pictures need not be looked at again.
        const pictures = answers.find(({ model: { entry } }) => entry.id === model.entry.id)?.pictures;
        answers.push(await this.#ask(model, examination, running.signal, pictures));
      }
      return report(examination, answers);
    } finally {
      this.#running = null;
    }
  }

  stop(): void {
    this.#running?.abort();
  }

  /** All of them before anything is measured: a name that is wrong should not be heard of an hour later. */
  #models(ids: readonly string[]): ModelAtHand[] {
    const { inUse, modelOf } = this.#options;
    if (ids.length === 0) return [inUse];
    return [...new Set(ids)].map((id) => (id === idOf(inUse) ? inUse : modelOf(id)));
  }

  async #ask(
    model: ModelAtHand,
    { files, texts }: Examination,
    signal: AbortSignal,
    known: readonly EmbeddedFile[] | undefined,
  ): Promise<Answers> {
    const startedAt = performance.now();
    const { onProgress } = this.#options;
    const text = model.text ?? model;
    const total = files.length + texts.length;
    let done = 0;
    let saidAt = 0;
    const advance = (by: number) => {
      done += by;
      if (done < total && performance.now() - saidAt < progressEveryMs) return;
      saidAt = performance.now();
      onProgress({ model: idOf(model), done, total });
    };
    const pictures = known ?? (await this.#lookAt(files, model, signal, advance));
    if (known) advance(files.length);
    const tower = await openTextTower(text.entry, text.folder);
    try {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += textsAtATime) {
        if (signal.aborted) throw new EideticError('evaluation.stopped');
        const some = texts.slice(start, start + textsAtATime);
        vectors.push(...(await vectorsOf(some, tower)));
        advance(some.length);
        // A tower computes on this thread: others get their turn.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return { model, pictures, texts: vectors, seconds: (performance.now() - startedAt) / 1_000 };
    } finally {
      await tower.dispose();
    }
  }

  async #lookAt(
    files: readonly string[],
    model: ModelAtHand,
    signal: AbortSignal,
    advance: (by: number) => void,
  ): Promise<EmbeddedFile[]> {
    const { log, readerSettings } = this.#options;
    const settings = await readerSettings(model);
    const reader = new PictureEmbedder(async () => settings, log);
    // The reader alone holds pictures back; a stop must not wait for the ones in its hands.
    const onAbort = () => void reader.dispose();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await embedFiles(files, {
        embed: (bytes, name) => reader.embed(bytes, name),
        slots: settings.slots,
        signal,
        onDone: () => advance(1),
      });
    } finally {
      signal.removeEventListener('abort', onAbort);
      await reader.dispose();
    }
  }
}

/** As it is named to be measured: the text tower belongs to it where it is not the model's own. */
function idOf({ entry, text }: ModelAtHand): string {
  return text ? `${entry.id}+${text.entry.id}` : entry.id;
}

function nameOf({ entry, text }: ModelAtHand): string {
  return text ? `${entry.name} + ${text.entry.name}` : entry.name;
}

/** Each text as a search takes it: the mean of its prompts; of several names, the mean of theirs. */
async function vectorsOf(texts: readonly (readonly string[])[], tower: TextEncoder): Promise<Float32Array[]> {
  const { vectors } = await embedTexts(texts.flat(), async () => tower);
  const remaining = [...vectors];
  return texts.map((names) => meanOf(remaining.splice(0, names.length)));
}

/** Only what every model could read is compared; what one of them could not is named. */
function report(examination: Examination, answers: readonly Answers[]): EvaluationReport {
  const { kind, source, files, texts } = examination;
  const readable = [...files.keys()].filter((index) =>
    answers.every(({ pictures }) => isVector(pictures[index]!)),
  );
  if (readable.length < 2) {
    throw new EideticError('evaluation.nothing-to-measure', {
      path: source || 'The library',
      problem: 'fewer than two of its pictures can be read',
    });
  }
  const measured = answers.map(({ model, pictures, texts: vectors, seconds }) => {
    const own = new Map(readable.map((index) => [index, pictures[index] as Float32Array]));
    return { id: idOf(model), model, seconds, outcomes: examination.outcomes(own, vectors) };
  });
  return {
    kind,
    source,
    pictures: readable.length,
    texts: texts.length,
    models: measured.map(({ id, model, outcomes, seconds }) => ({
      id,
      name: nameOf(model),
      measures: outcomes.map(measureOf),
      // What was published of a model was measured with its own text tower.
      published: (model.text ?? model).entry.figures.map((figure) => ({ ...figure })),
      seconds,
    })),
    comparisons: comparisonsOf(measured),
    unreadable: files.flatMap((path, index) => {
      const failure = answers.map(({ pictures }) => pictures[index]!).find((result) => !isVector(result));
      return failure && !isVector(failure) ? [{ path, ...failure }] : [];
    }),
  };
}
