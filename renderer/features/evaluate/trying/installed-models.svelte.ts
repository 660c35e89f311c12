import type { LibraryClient, ModelInfo } from '../../../../preload/contract/index.ts';
import { isConnectionLost, type Problem, problemOf } from '../../../state/problem.ts';

/** The models that can be tried on this computer, the one in use first, and which of them are to be. */
export class InstalledModels {
  /** Null until the library has spoken. */
  models = $state.raw<readonly ModelInfo[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** What a person said of a model; the one in use is tried unless they say no. */
  #wanted = $state.raw<ReadonlyMap<string, boolean>>(new Map());
  readonly inUse = $derived(this.models?.find(({ inUse }) => inUse)?.id ?? null);
  /** Ids; the first is what the others are compared with. */
  readonly chosen = $derived((this.models ?? []).filter((model) => this.isChosen(model)).map(({ id }) => id));
  readonly #library: LibraryClient;
  #asked = 0;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  /** Follows which models there are. Returns a function that ends it. */
  follow(): () => void {
    const refresh = () => void this.refresh();
    const stops = [this.#library.on('modelsChanged', refresh), this.#library.on('modelSwitched', refresh)];
    return () => {
      for (const stop of stops) stop();
    };
  }

  async refresh(): Promise<void> {
    const ask = ++this.#asked;
    try {
      const { models } = await this.#library.call('models.list', {});
      if (ask !== this.#asked) return;
      const here = models.filter(
        ({ kind, state }) => kind === 'model' && (state === 'shipped' || state === 'installed'),
      );
      const tower = models.find(({ kind, inUse }) => kind === 'text-tower' && inUse);
      const used = here
        .filter(({ inUse }) => inUse)
        .map((model) => (tower ? withTextTower(model, tower) : model));
      this.models = [...used, ...here.filter(({ inUse }) => !inUse)];
      this.problem = null;
    } catch (error) {
      if (ask === this.#asked && !isConnectionLost(error)) this.problem = problemOf(error);
    }
  }

  isChosen({ id, inUse }: Pick<ModelInfo, 'id' | 'inUse'>): boolean {
    return this.#wanted.get(id) ?? inUse;
  }

  choose(model: string, isWanted: boolean): void {
    this.#wanted = new Map(this.#wanted).set(model, isWanted);
  }

  /** The model's name; its id where it is not known. */
  nameOf(model: string): string {
    return this.models?.find(({ id }) => id === model)?.name ?? model;
  }
}

/** The model as searches have it, which understand them with another text tower than its own. */
function withTextTower(model: ModelInfo, tower: ModelInfo): ModelInfo {
  return { ...model, id: `${model.id}+${tower.id}`, name: `${model.name} + ${tower.name}` };
}
