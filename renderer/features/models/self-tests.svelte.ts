import type { LibraryClient, ModelTest } from '../../../preload/contract/index.ts';
import { tellProblem } from '../../state/tell-problem.ts';

/** Self-tests of models on this computer: those that somebody waits for, and what they came to. */
export class SelfTests {
  readonly #library: LibraryClient;
  /** By the id of the model. */
  results = $state.raw<ReadonlyMap<string, ModelTest>>(new Map());
  #running = $state.raw<ReadonlySet<string>>(new Set());

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  isRunning(model: string): boolean {
    return this.#running.has(model);
  }

  /** Measures a model on everything that this computer has. What goes wrong is told; the models are there all the same. */
  async run(model: string): Promise<void> {
    if (this.isRunning(model)) return;
    this.#running = new Set([...this.#running, model]);
    this.results = new Map([...this.results].filter(([one]) => one !== model));
    try {
      const test = await this.#library.call('models.test', { model });
      this.results = new Map([...this.results, [model, test]]);
    } catch (error) {
      tellProblem(error);
    } finally {
      this.#running = new Set([...this.#running].filter((one) => one !== model));
    }
  }
}
