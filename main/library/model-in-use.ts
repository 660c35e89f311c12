import { availableParallelism } from 'node:os';
import type { ModelEntry, TextSwapEntry } from '../../models/catalog/model-entry.ts';
import { chooseProvider } from '../../models/runtime/choose-provider.ts';
import type { ProviderChoice } from '../../preload/contract/index.ts';
import type { Settings } from './catalog/settings.ts';
import { defaultLimits } from './ingest/decode/decode-limits.ts';
import type { ProviderFailure } from './ingest/provider-trouble.ts';
import type { ReaderSettings } from './ingest/reader-protocol.ts';
import { keepLibraryChoice, libraryChoice, measuredChoice } from './models/measured-choice.ts';
import { modelsFolder } from './models/models-folder.ts';

export interface InstalledModel {
  readonly entry: ModelEntry;
  readonly folder: string;
  /** The text tower that was put in the place of the model's own. */
  readonly text?: { readonly entry: TextSwapEntry; readonly folder: string };
}

/** A probe loads the model twice and embeds a few pictures; a driver that takes longer is not worth having. */
const probeTimeoutMs = 60_000;
/** Where nobody has measured, as for a provider that the environment asks for: enough for a graphics card, little for memory. */
const usualBatchSize = 16;

/** The model that answers, and the provider that runs its image tower. */
export class ModelInUse {
  readonly installed: InstalledModel;
  readonly #settings: Settings;
  readonly #thumbnailsFolder: string;
  readonly #library: string | null;
  readonly #mayRemember: boolean;
  readonly #demandFiles: () => void;
  #choice: ProviderChoice | null = null;

  constructor(options: {
    installed: InstalledModel;
    settings: Settings;
    thumbnailsFolder: string;
    /** The id under which the library writes sidecars; null where it has none. */
    library: string | null;
    /** False for a library that is only read: its settings cannot be written. */
    mayRemember: boolean;
    /** Throws unless the model's files are there. */
    demandFiles?: () => void;
  }) {
    this.installed = options.installed;
    this.#settings = options.settings;
    this.#thumbnailsFolder = options.thumbnailsFolder;
    this.#library = options.library;
    this.#mayRemember = options.mayRemember;
    this.#demandFiles = options.demandFiles ?? (() => {});
  }

  /** What is known of the provider without measuring anything now. */
  rememberedProvider(): ProviderChoice {
    return this.#choice ?? this.#remembered() ?? untested;
  }

  /**
   * Measures the providers once per model, runtime and computer, and remembers the choice.
   *
   * @throws EideticError `model.gone`
   */
  async provider(): Promise<ProviderChoice> {
    this.#demandFiles();
    if (this.#choice) return this.#choice;
    const remembered = this.#remembered();
    if (!this.#mayRemember && !remembered) return untested;
    const { entry, folder } = this.installed;
    this.#choice = remembered ?? (await chooseProvider(entry, folder, { timeoutMs: probeTimeoutMs }));
    if (!remembered) this.#keep(this.#choice);
    return this.#choice;
  }

  /** Takes the choice that a self-test came to, in place of the one before it. */
  takeChoice(choice: ProviderChoice): void {
    this.#choice = choice;
    this.#keep(choice);
  }

  /**
   * A provider that failed in the middle of work is not trusted again until the computer changes or a self-test finds
   * it in order; one that perhaps failed, until the library is opened again.
   */
  distrustProvider({ provider, problem, isLasting }: ProviderFailure): void {
    const before = this.rememberedProvider();
    if (before.provider !== provider) return;
    const cpu = before.trials.find((trial) => trial.provider === 'cpu');
    this.#choice = {
      ...before,
      provider: 'cpu',
      reason: `${provider} failed while photos were being read, so the CPU took over.`,
      trials: before.trials.map((trial) =>
        trial.provider === provider ? { ...trial, outcome: 'failed', detail: problem } : trial,
      ),
      batchSize: cpu?.batchSize ?? null,
    };
    if (isLasting) this.#keep(this.#choice);
  }

  /** Memory sufficed for no more pictures at a time. */
  rememberBatchSize(provider: string, batchSize: number): void {
    const before = this.rememberedProvider();
    if (before.provider !== provider) return;
    this.#choice = { ...before, batchSize };
    this.#keep(this.#choice);
  }

  async readerSettings(): Promise<ReaderSettings> {
    const { provider, batchSize, trials } = await this.provider();
    const { entry, folder } = this.installed;
    const speed = trials.find((trial) => trial.provider === provider)?.photosPerSecond;
    return {
      model: { entry, folder, provider, ...(speed && { photosPerSecond: speed }) },
      thumbnailsFolder: this.#thumbnailsFolder,
      library: this.#library,
      limits: defaultLimits,
      // Two more than there are cores: while some wait for the disk, the others keep every core busy.
      slots: availableParallelism() + 2,
      batchSize: batchSize ?? usualBatchSize,
    };
  }

  /** The library's own choice, which knows what failed at work, or that of a self-test made since. */
  #remembered(): ProviderChoice | null {
    const { entry } = this.installed;
    const own = libraryChoice(this.#settings, entry);
    const tested = measuredChoice(modelsFolder(), entry);
    if (!own || !tested) return own ?? tested;
    return (tested.measuredAt ?? '') > (own.measuredAt ?? '') ? tested : own;
  }

  #keep(choice: ProviderChoice): void {
    if (this.#mayRemember) keepLibraryChoice(this.#settings, this.installed.entry, choice);
  }
}

const untested: ProviderChoice = {
  provider: 'cpu',
  reason: 'The CPU always works. Other ways are tried when photos are first read.',
  measuredAt: null,
  trials: [],
  batchSize: null,
};
