import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import {
  EideticError,
  type ImportedModel,
  type ModelInfo,
  type ModelPlan,
  type ModelProgress,
  type ModelRecommendation,
  type ProviderChoice,
} from '../../../preload/contract/index.ts';
import { type Downloadable, entryOf, fetchableEntry, wholeCatalogue, wholeSize } from './downloadable.ts';
import { importFiles } from './import-files.ts';
import { installModel } from './install-model.ts';
import { measureOf } from './measured-choice.ts';
import { ModelDoor } from './model-door.ts';
import { modelInfoOf } from './model-info.ts';
import { lockModel } from './model-lock.ts';
import { ModelMeter } from './model-meter.ts';
import { modelOnDisk } from './model-on-disk.ts';
import { modelSource } from './model-source.ts';
import { modelsFolder } from './models-folder.ts';
import type { NeededModels } from './needed-models.ts';
import { type Patience, usualPatience } from './patience.ts';
import { planModel } from './plan-model.ts';
import { recommendModel } from './recommend-model.ts';
import { demandUnneeded, removeModel } from './remove-model.ts';
import { type Computer, thisComputer } from './this-computer.ts';

export interface ModelStoreOptions {
  /** Models that must stay, by their ids. */
  readonly needed: () => NeededModels;
  /** What the library measured a model to be, if it did. */
  readonly ownChoice?: (entry: ModelEntry) => ProviderChoice | null;
  readonly onProgress: (progress: ModelProgress) => void;
  readonly onChange: () => void;
  /** What was done to a model, for a record of it: `install`, `import`, `remove`; what came of it, for people. */
  readonly onDone?: (deed: 'install' | 'import' | 'remove', model: Downloadable, detail: string) => void;
  /** Throws when a library other than the open one is known to need a model. */
  readonly demandUnneededElsewhere?: (model: Downloadable) => void;
  /** What a second process is told is at a model. */
  readonly command: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly catalogue?: readonly Downloadable[];
  readonly patience?: Patience;
  readonly computer?: Computer;
  /** Authorities besides those of Node and the system, PEM. */
  readonly certificates?: readonly string[];
}

/** The models on this computer: what there is, fetching, bringing along, taking out. */
export class ModelStore {
  readonly folder: string;
  readonly #options: ModelStoreOptions;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #catalogue: readonly Downloadable[];
  readonly #computer: Computer;
  /** What is being done now; each can be ended. */
  readonly #works = new Map<string, { readonly end: AbortController; readonly done: Promise<unknown> }>();
  readonly #imports = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();

  constructor(options: ModelStoreOptions) {
    this.#options = options;
    this.#environment = options.environment ?? process.env;
    this.#catalogue = options.catalogue ?? wholeCatalogue;
    this.#computer = options.computer ?? thisComputer();
    this.folder = modelsFolder({ environment: this.#environment });
  }

  async list(): Promise<{ models: ModelInfo[]; recommendation: ModelRecommendation }> {
    const models = await Promise.all(this.#catalogue.map((entry) => this.#info(entry)));
    const wholeModels = this.#catalogue.filter((entry): entry is ModelEntry => 'image' in entry);
    return { models, recommendation: recommendModel(wholeModels, this.#computer) };
  }

  /** @throws EideticError `model.unknown` */
  async show(id: string): Promise<ModelInfo & { files: ModelPlan['files'] }> {
    const entry = entryOf(this.#catalogue, id);
    const info = await this.#info(entry);
    const { files } = await modelOnDisk(this.folder, entry);
    return {
      ...info,
      files: files.map(({ file: { path, sizeBytes, sha256 }, bytes }) => {
        return { path, sizeBytes, sha256, bytesHere: entry.origin === null ? sizeBytes : bytes };
      }),
    };
  }

  /** @throws EideticError `model.unknown`, `model.ships`, `model.mirror-invalid`, `model.proxy` */
  plan(id: string): Promise<ModelPlan> {
    return planModel({
      entry: fetchableEntry(this.#catalogue, id),
      catalogue: this.#catalogue,
      modelsFolder: this.folder,
      environment: this.#environment,
    });
  }

  /**
   * Fetches what is missing of a model.
   *
   * @param host the one that the person was shown and agreed to
   * @throws EideticError `model.plan-changed`, and whatever can go wrong on the way
   */
  async install(id: string, host: string): Promise<ModelInfo> {
    const entry = fetchableEntry(this.#catalogue, id);
    const environment = this.#environment;
    const source = modelSource(environment);
    if (source.host !== host) throw new EideticError('model.plan-changed', { host: source.host });
    const { patience = usualPatience, certificates = [], onProgress } = this.#options;
    await this.#work(entry, async (signal) => {
      const meter = new ModelMeter({ model: id, totalBytes: wholeSize(entry), emit: onProgress });
      try {
        await installModel({
          entry,
          catalogue: this.#catalogue,
          modelsFolder: this.folder,
          patience,
          meter,
          signal,
          openDoor: () => new ModelDoor({ source, environment, stallMs: patience.stallMs, certificates }),
        });
        meter.end('done');
        this.#options.onDone?.('install', entry, source.host);
      } catch (error) {
        meter.end('stopped');
        throw error;
      }
    });
    return this.#info(entry);
  }

  /** Ends what is being done with a model; resolves when it has ended. False when nothing was. */
  async cancel(id: string): Promise<boolean> {
    const entry = entryOf(this.#catalogue, id);
    const work = this.#works.get(id);
    work?.end.abort(new EideticError('model.cancelled', { model: entry.name }));
    await work?.done.catch(() => {});
    return work !== undefined;
  }

  /**
   * Takes a file or the files of a folder.
   *
   * @throws EideticError `model.unknown`, `model.ships`, `model.import-…`, `model.busy`, `model.disk-full`
   */
  async importFrom(path: string, id?: string): Promise<{ models: ImportedModel[]; damaged: string[] }> {
    const only = id === undefined ? null : fetchableEntry(this.#catalogue, id);
    const importing = importFiles({
      path,
      only,
      catalogue: this.#catalogue,
      modelsFolder: this.folder,
      signal: this.#closing.signal,
      emit: this.#options.onProgress,
      lock: (entry) => this.#lock(entry),
    });
    this.#imports.add(importing);
    try {
      const imported = await importing;
      for (const { model, added } of imported.models) {
        const detail = added.length === 1 ? '1 file' : `${added.length} files`;
        if (added.length > 0) this.#options.onDone?.('import', entryOf(this.#catalogue, model), detail);
      }
      return imported;
    } finally {
      this.#imports.delete(importing);
      this.#options.onChange();
    }
  }

  /**
   * @throws EideticError `model.unknown`, `model.ships`, `model.in-use`, `model.still-needed`, `model.needed-elsewhere`,
   * `model.not-installed`, `model.not-removed`
   */
  async remove(id: string): Promise<number> {
    const entry = fetchableEntry(this.#catalogue, id);
    demandUnneeded(entry, this.#options.needed());
    this.#options.demandUnneededElsewhere?.(entry);
    const freedBytes = await this.#work(entry, () => removeModel(this.folder, entry));
    this.#options.onDone?.('remove', entry, '');
    return freedBytes;
  }

  /** Ends whatever is being done, and waits for that. */
  async dispose(): Promise<void> {
    this.#closing.abort(new EideticError('model.cancelled', { model: 'the model' }));
    await Promise.all([...this.#works.keys()].map((id) => this.cancel(id)));
    await Promise.allSettled(this.#imports);
  }

  async #info(entry: Downloadable): Promise<ModelInfo> {
    return modelInfoOf(entry, {
      onDisk: await modelOnDisk(this.folder, entry),
      isFetching: this.#works.has(entry.id),
      needed: this.#options.needed(),
      architecture: this.#computer.architecture,
      measured: 'image' in entry ? this.#measure(entry) : null,
    });
  }

  #measure(entry: ModelEntry): ModelInfo['measured'] {
    return measureOf(this.folder, entry, this.#options.ownChoice?.(entry) ?? null);
  }

  /** Does something to a model's folder that nobody else may touch meanwhile. */
  async #work<Result>(entry: Downloadable, act: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    this.#closing.signal.throwIfAborted();
    const lock = this.#lock(entry);
    const end = new AbortController();
    const done = act(end.signal).finally(() => {
      lock.dispose();
      this.#works.delete(entry.id);
    });
    this.#works.set(entry.id, { end, done });
    this.#options.onChange();
    try {
      return await done;
    } finally {
      this.#options.onChange();
    }
  }

  #lock(entry: Downloadable): { dispose(): void } {
    if (this.#works.has(entry.id)) {
      throw new EideticError('model.busy', { model: entry.name, holder: 'this window' });
    }
    return lockModel(this.folder, entry, this.#options.command);
  }
}
