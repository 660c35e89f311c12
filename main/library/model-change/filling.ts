import type { Logger } from 'pino';
import { genericCaptions } from '../../../models/clip/generic-captions.ts';
import { openTextTower } from '../../../models/runtime/text-tower.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import type { ProgressMeter } from '../ingest/progress-meter.ts';
import { VectorBuffer } from '../ingest/vector-buffer.ts';
import { type InstalledModel, ModelInUse } from '../model-in-use.ts';
import type { LibraryPlace } from '../place.ts';
import { breathe } from '../thread-time.ts';
import { CaptionBank } from '../vectors/caption-bank.ts';
import { hubCorrected } from '../vectors/hub-rows.ts';
import { VectorStore } from '../vectors/vector-store.ts';
import { isAway, photosToLearn } from './photos-to-learn.ts';
import { Relearner } from './relearner.ts';
import { demandTableRoom } from './table-room.ts';

/** Of the photos that another model understood, so many may be beyond this one; more is its own fault. */
const mostRefused = 0.05;
const alwaysAllowed = 3;

/** A text tower computes on this thread, which also answers people. */
const captionsAtATime = 4;

/** The moments of a change, in their order; `stored` comes with every piece of the table. */
export type FillingStep = 'captions' | 'opened' | 'understood' | 'stored' | 'filled' | 'tidied';

interface FillingOptions {
  readonly catalogue: Catalogue;
  readonly place: LibraryPlace;
  readonly installed: InstalledModel;
  readonly progress: ProgressMeter;
  readonly log: Logger;
  /** Vectors are appended together, so many at a time; by default as while photos are read for the first time. */
  readonly rowsPerAppend?: number | undefined;
  readonly onStep?: ((step: FillingStep) => void) | undefined;
}

/** How a filling stands. */
export interface FillingState {
  readonly done: number;
  readonly total: number;
  /** Photos in folders that are away. */
  readonly away: number;
}

/** Fills the table of the model that is to be changed to. What is missing in it is the work; nothing else is remembered. */
export class Filling {
  readonly #options: FillingOptions;
  readonly #model: ModelInUse;
  readonly #captions: CaptionBank;
  readonly #relearner: Relearner;
  readonly #buffer: VectorBuffer;
  readonly #learnt: Set<string>;
  /** Photos that cannot be understood for now. */
  readonly #lost = new Set<string>();
  readonly #store: VectorStore;
  #missing = 0;
  #total = 0;
  #away = 0;

  private constructor(options: FillingOptions, store: VectorStore, learnt: Set<string>) {
    const { catalogue, installed, log, place, rowsPerAppend } = options;
    this.#options = options;
    this.#store = store;
    this.#learnt = learnt;
    this.#model = new ModelInUse({
      installed,
      settings: catalogue.settings,
      thumbnailsFolder: place.thumbnailsFolder,
      library: null,
      mayRemember: true,
    });
    this.#captions = captionsOf(options);
    this.#buffer = new VectorBuffer(
      {
        append: (batch) => this.#append(batch),
        onLost: (photos) => {
          for (const photo of photos) this.#learnt.delete(photo);
        },
      },
      log,
      rowsPerAppend,
    );
    this.#relearner = new Relearner({
      database: catalogue.database,
      readerSettings: () => this.#model.readerSettings(),
      log,
      onVector: (vector) => {
        this.#learnt.add(vector.photo);
        this.#buffer.add(vector);
        this.#say(false);
        options.onStep?.('understood');
      },
      onLost: (hash) => {
        this.#lost.add(hash);
        this.#say(true);
      },
      onProviderFailed: (failure) => this.#model.distrustProvider(failure),
      onSmallerBatch: (provider, batchSize) => this.#model.rememberBatchSize(provider, batchSize),
    });
  }

  /**
   * Tries the model's text tower, makes sure that there is room, and opens the table.
   *
   * @throws EideticError `change.disk-full`, `vectors.not-readable`; what a model that cannot be opened throws; `signal`'s
   * reason
   */
  static async open(options: FillingOptions, signal: AbortSignal): Promise<Filling> {
    const { catalogue, installed, onStep, place } = options;
    const { entry } = installed;
    await captionsOf(options, signal).vectors();
    onStep?.('captions');
    const identity = { modelId: entry.id, dims: entry.embeddingDims, ...entry };
    const store = await VectorStore.open(place.vectorsFolder, identity, {
      readOnly: false,
      typicalTexts: () => captionsOf(options).vectors(),
    });
    try {
      const learnt = await store.photos();
      const missing = Math.max(0, catalogue.photos.countVisible() - learnt.size);
      await demandTableRoom(place.vectorsFolder, missing, entry.embeddingDims);
      onStep?.('opened');
      return new Filling(options, store, learnt);
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  get readerPid(): number | undefined {
    return this.#relearner.readerPid;
  }

  get state(): FillingState {
    return { done: this.#total - this.#missing, total: this.#total, away: this.#away };
  }

  pause(): void {
    this.#relearner.pause();
  }

  resume(): void {
    this.#relearner.resume();
  }

  /**
   * Gives every photo that can be understood its vector, also those that come meanwhile. Ends early when `signal` is
   * aborted; what is done is kept.
   *
   * @returns whether the table is as full as it can be: false when photos are away
   * @throws EideticError `model.failed`, `reader.unavailable`, `library.not-writable`
   */
  async fill(signal: AbortSignal): Promise<boolean> {
    const { catalogue, onStep, progress } = this.#options;
    const { database } = catalogue;
    for (;;) {
      const wanted = await photosToLearn(database, (hash) => this.#learnt.has(hash) || this.#lost.has(hash));
      if (signal.aborted) return false;
      this.#missing = wanted.hashes.length;
      this.#total = wanted.all;
      if (wanted.hashes.length === 0) break;
      progress.begin('reading', this.#words());
      progress.expect(wanted.hashes.length);
      await this.#relearner.read(wanted.hashes, signal, () => this.#buffer.hasFailed);
      await this.#buffer.flush();
      if (signal.aborted) return false;
    }
    this.#demandUnderstanding();
    this.#away = [...this.#lost].filter((hash) => isAway(database, hash)).length;
    onStep?.('filled');
    return this.#away === 0;
  }

  /** Builds the index, so that the first search is as fast as every other. */
  async tidy(signal: AbortSignal): Promise<void> {
    this.#options.progress.begin('looking', 'Tidying up for the new model');
    try {
      await this.#store.maintain(signal);
    } catch (error) {
      // Search works without it, only slower.
      if (!signal.aborted) this.#options.log.warn({ error }, 'the new vector table could not be tidied up');
    }
    this.#options.onStep?.('tidied');
  }

  async close(): Promise<void> {
    await this.#relearner.dispose();
    await this.#buffer.flush().catch(() => {});
    await this.#store.close();
    this.#options.progress.end();
  }

  #say(failed: boolean): void {
    this.#missing = Math.max(0, this.#missing - 1);
    this.#options.progress.finished(this.#words(), failed);
  }

  #words(): string {
    const number = (count: number) => count.toLocaleString('en-GB');
    const { done, total } = this.state;
    return `Learning your photos anew for the new model: ${number(done)} of ${number(total)}`;
  }

  /** @throws EideticError `model.failed` when the tower could not take many of the photos */
  #demandUnderstanding(): void {
    const { count, problem } = this.#relearner.refusals;
    const allowed = Math.max(alwaysAllowed, this.#total * mostRefused);
    const tookNone = this.#learnt.size === 0;
    if (count === 0 || (count <= allowed && !tookNone)) return;
    const { name } = this.#options.installed.entry;
    throw new EideticError('model.failed', {
      model: name,
      problem: `it could not take ${count} of ${this.#total} photos (${problem})`,
    });
  }

  async #append(batch: readonly { readonly photo: string; readonly vector: Float32Array }[]): Promise<void> {
    const rows = hubCorrected(batch, await this.#captions.vectors());
    const path = this.#options.place.vectorsFolder;
    await this.#store.append(rows).catch((error: unknown) => {
      throw new EideticError('library.not-writable', { path }, { cause: error });
    });
    this.#options.onStep?.('stored');
  }
}

/** The captions' vectors by the model's own text tower, which is opened only where they are not known yet. */
function captionsOf(
  { installed, place }: Pick<FillingOptions, 'installed' | 'place'>,
  signal?: AbortSignal,
): CaptionBank {
  const { entry, folder } = installed;
  return new CaptionBank({
    folder: place.folder,
    modelId: entry.id,
    dims: entry.embeddingDims,
    captions: genericCaptions,
    embed: async (captions) => {
      const tower = await openTextTower(entry, folder);
      try {
        const vectors: Float32Array[] = [];
        for (let start = 0; start < captions.length; start += captionsAtATime) {
          vectors.push(...(await tower.embed(captions.slice(start, start + captionsAtATime))).vectors);
          await breathe();
          signal?.throwIfAborted();
        }
        return vectors;
      } finally {
        await tower.dispose();
      }
    },
  });
}
