import type {
  LibraryClient,
  ModelInfo,
  ModelPlan,
  ModelProgress,
  ModelRecommendation,
  ModelStandingView,
} from '../../../preload/contract/index.ts';
import { isConnectionLost, type Problem, problemOf } from '../../state/problem.ts';

/** The models of the catalogue, and what the library has to do with them, as it last told them. */
export class ModelRoom {
  /** Null until the library has spoken. */
  models = $state.raw<readonly ModelInfo[] | null>(null);
  recommendation = $state.raw<ModelRecommendation | null>(null);
  standing = $state.raw<ModelStandingView | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** Of the models that are being fetched, by id. */
  progress = $state.raw<ReadonlyMap<string, ModelProgress>>(new Map());
  readonly #library: LibraryClient;
  #asked = 0;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  /** Follows what is told of models. Returns a function that ends it. */
  follow(): () => void {
    const stops = [
      this.#library.on('modelProgress', (progress) => this.#came(progress)),
      this.#library.on('modelsChanged', () => void this.refresh()),
      this.#library.on('modelSwitched', () => void this.refresh()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  async refresh(): Promise<void> {
    const ask = ++this.#asked;
    try {
      const [{ models, recommendation }, standing] = await Promise.all([
        this.#library.call('models.list', {}),
        this.#library.call('models.standing', {}),
      ]);
      if (ask !== this.#asked) return;
      Object.assign(this, { models, recommendation, standing, problem: null });
    } catch (error) {
      if (ask === this.#asked && !isConnectionLost(error)) this.problem = problemOf(error);
    }
  }

  /** What fetching a model would do. @throws EideticError as `models.plan` */
  plan(model: string): Promise<ModelPlan> {
    return this.#library.call('models.plan', { model });
  }

  /** The model's name, with that of a text tower after `+`; the id where the catalogue does not know it. */
  nameOf(model: string): string {
    const known = (one: string) => this.models?.find(({ id }) => id === one)?.name ?? one;
    return model.split('+').map(known).join(' + ');
  }

  #came(progress: ModelProgress): void {
    const others = new Map(this.progress);
    if (progress.state === 'done' || progress.state === 'stopped') others.delete(progress.model);
    else others.set(progress.model, progress);
    this.progress = others;
  }
}
