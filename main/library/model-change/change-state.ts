import type { ModelChangeState, ModelStandingView } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import type { Downloadable } from '../models/downloadable.ts';
import type { LibraryPlace } from '../place.ts';
import { VectorStore } from '../vectors/vector-store.ts';
import type { Filling } from './filling.ts';
import { isWholeModel } from './find-installed.ts';
import { readStanding, type WantedModel } from './model-standing.ts';

interface ChangeStateOptions {
  readonly catalogue: Catalogue;
  readonly place: LibraryPlace;
  readonly models: readonly Downloadable[];
}

/** How it stands with a change of the model, as people are told; beside a writer it is read from the table. */
export class ChangeState {
  readonly #options: ChangeStateOptions;
  /** What this process is filling. */
  live: { readonly model: string; readonly filling: Pick<Filling, 'state'> } | null = null;
  paused = false;
  /** Photos in folders that were away at the last try. */
  away = 0;

  constructor(options: ChangeStateOptions) {
    this.#options = options;
  }

  async standing(): Promise<ModelStandingView> {
    const { inUse, wanted, before, ended } = readStanding(this.#options.catalogue.settings);
    return { inUse, change: wanted && (await this.#change(wanted)), rollback: before, ended };
  }

  async #change({ model, withoutAway }: WantedModel): Promise<ModelChangeState> {
    const { catalogue, models, place } = this.#options;
    const entry = models.find(({ id }) => id === model);
    const name = entry?.name ?? model;
    const filling = this.live?.model === model ? this.live.filling : null;
    const state = this.paused ? 'paused' : filling ? 'learning' : 'waiting';
    if (filling && filling.state.total > 0) return { model, name, state, withoutAway, ...filling.state };
    const total = catalogue.photos.countVisible();
    const { away } = this;
    if (!entry || !isWholeModel(entry)) return { model, name, state, withoutAway, done: 0, total, away };
    const store = await VectorStore.open(
      place.vectorsFolder,
      { modelId: entry.id, dims: entry.embeddingDims, ...entry },
      { readOnly: true },
    );
    try {
      const done = Math.min(total, await store.count());
      return { model, name, state, withoutAway, done, total, away };
    } finally {
      await store.close();
    }
  }
}
