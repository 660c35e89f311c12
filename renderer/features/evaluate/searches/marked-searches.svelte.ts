import type { CallOutput, LibraryClient } from '../../../../preload/contract/index.ts';
import { isConnectionLost, type Problem, problemOf } from '../../../state/problem.ts';
import { tellProblem } from '../../../state/tell-problem.ts';
import { t } from '../../../strings/strings.svelte.ts';
import { toast } from '../../../ui/toasts.svelte.ts';

export type MarkedSearch = CallOutput<'evaluation.marks'>['searches'][number];

/** The searches whose answers somebody marked, as the library last told them. */
export class MarkedSearches {
  /** Null until the library has spoken. */
  searches = $state.raw<readonly MarkedSearch[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** Those that a model can be tried on: they have a photo that is right. */
  readonly usable = $derived((this.searches ?? []).filter(({ right }) => right > 0).length);
  readonly #library: LibraryClient;
  #asked = 0;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  async refresh(): Promise<void> {
    const ask = ++this.#asked;
    try {
      const { searches } = await this.#library.call('evaluation.marks', {});
      if (ask === this.#asked) Object.assign(this, { searches, problem: null });
    } catch (error) {
      if (ask === this.#asked && !isConnectionLost(error)) this.problem = problemOf(error);
    }
  }

  /** Takes back everything that was said of a search. */
  async forget(query: string): Promise<void> {
    try {
      const { change } = await this.#library.call('evaluation.forget', { query });
      await this.refresh();
      toast(t().evaluate.searches.forgotten(query), { undo: () => void this.#undo(change) });
    } catch (error) {
      tellProblem(error);
    }
  }

  async #undo(change: string): Promise<void> {
    try {
      await this.#library.call('changes.undo', { change });
      await this.refresh();
      toast(t().photos.marked.undone);
    } catch (error) {
      tellProblem(error);
    }
  }
}
