import type { LibraryClient, Status } from '../../../preload/contract/index.ts';
import { isConnectionLost, type Problem, problemOf } from '../../state/problem.ts';

/** What the library says of itself. */
export class LibraryStatus {
  readonly #library: LibraryClient;
  status = $state.raw<Status | null>(null);
  problem = $state.raw<Problem | null>(null);

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  async refresh(): Promise<void> {
    try {
      this.status = await this.#library.call('library.status', {});
      this.problem = null;
    } catch (error) {
      if (!isConnectionLost(error)) this.problem = problemOf(error);
    }
  }
}
