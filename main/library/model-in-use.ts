import { availableParallelism } from 'node:os';
import type { ModelEntry } from '../../models/catalog/model-entry.ts';
import { chooseProvider, providerKey } from '../../models/runtime/choose-provider.ts';
import { type ProviderChoice, providerChoice } from '../../preload/contract/index.ts';
import type { Settings } from './catalog/settings.ts';
import { defaultLimits } from './ingest/decode/decode-limits.ts';
import type { ReaderSettings } from './ingest/reader-protocol.ts';

export interface InstalledModel {
  readonly entry: ModelEntry;
  readonly folder: string;
}

/** A probe loads the model twice and embeds a few pictures; a driver that takes longer is not worth having. */
const probeTimeoutMs = 60_000;

/** The model that answers, and the provider that runs its image tower. */
export class ModelInUse {
  readonly installed: InstalledModel;
  readonly #settings: Settings;
  readonly #thumbnailsFolder: string;
  readonly #library: string | null;
  readonly #mayRemember: boolean;
  #choice: ProviderChoice | null = null;

  constructor(options: {
    installed: InstalledModel;
    settings: Settings;
    thumbnailsFolder: string;
    /** The id under which the library writes sidecars; null where it has none. */
    library: string | null;
    /** False for a library that is only read: its settings cannot be written. */
    mayRemember: boolean;
  }) {
    this.installed = options.installed;
    this.#settings = options.settings;
    this.#thumbnailsFolder = options.thumbnailsFolder;
    this.#library = options.library;
    this.#mayRemember = options.mayRemember;
  }

  /** What is known of the provider without measuring anything now. */
  rememberedProvider(): ProviderChoice {
    return this.#choice ?? this.#settings.get(this.#key(), providerChoice) ?? untested;
  }

  /** Measures the providers once per model, runtime and computer, and remembers the choice. */
  async provider(): Promise<ProviderChoice> {
    if (this.#choice) return this.#choice;
    const remembered = this.#settings.get(this.#key(), providerChoice);
    if (!this.#mayRemember && !remembered) return untested;
    const { entry, folder } = this.installed;
    this.#choice = remembered ?? (await chooseProvider(entry, folder, { timeoutMs: probeTimeoutMs }));
    if (!remembered) this.#settings.set(this.#key(), this.#choice);
    return this.#choice;
  }

  /** A provider that failed in the middle of work is not trusted again until the computer changes. */
  distrustProvider(problem: string): void {
    const before = this.rememberedProvider();
    this.#choice = {
      ...before,
      provider: 'cpu',
      reason: `${before.provider} failed while photos were being read, so the CPU took over.`,
      trials: before.trials.map((trial) =>
        trial.provider === before.provider ? { ...trial, outcome: 'failed', detail: problem } : trial,
      ),
    };
    if (this.#mayRemember) this.#settings.set(this.#key(), this.#choice);
  }

  async readerSettings(): Promise<ReaderSettings> {
    const { provider } = await this.provider();
    const { entry, folder } = this.installed;
    return {
      model: { entry, folder, provider },
      thumbnailsFolder: this.#thumbnailsFolder,
      library: this.#library,
      limits: defaultLimits,
      // Two more than there are cores: while some wait for the disk, the others keep every core busy.
      slots: availableParallelism() + 2,
      batchSize: 16,
    };
  }

  #key(): string {
    return `provider ${providerKey(this.installed.entry)}`;
  }
}

const untested: ProviderChoice = {
  provider: 'cpu',
  reason: 'The CPU always works. Other ways are tried when photos are first read.',
  measuredAt: null,
  trials: [],
};
