import type { AuditEntry, LibraryClient } from '../../../../preload/contract/index.ts';
import { isConnectionLost, type Problem, problemOf } from '../../../state/problem.ts';

const pageSize = 100;

/** The list of what was decided, newest first, fetched a page at a time. */
export class AuditEntries {
  entries = $state.raw<readonly AuditEntry[]>([]);
  total = $state(0);
  problem = $state.raw<Problem | null>(null);
  readonly #library: LibraryClient;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  get hasMore(): boolean {
    return this.entries.length < this.total;
  }

  /** How many there are, without looking at them. */
  async count(): Promise<void> {
    await this.#ask(async () => {
      this.total = (await this.#library.call('audit.list', { limit: 1, offset: 0 })).total;
    });
  }

  async begin(): Promise<void> {
    this.entries = [];
    await this.more();
  }

  async more(): Promise<void> {
    await this.#ask(async () => {
      const known = this.entries;
      const page = await this.#library.call('audit.list', { limit: pageSize, offset: known.length });
      const last = known.at(-1)?.entry ?? Number.POSITIVE_INFINITY;
      // Meanwhile newer ones may have come, which move the others on.
      this.entries = [...known, ...page.entries.filter(({ entry }) => entry < last)];
      this.total = page.total;
    });
  }

  async #ask(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.problem = null;
    } catch (error) {
      if (!isConnectionLost(error)) this.problem = problemOf(error);
    }
  }
}
