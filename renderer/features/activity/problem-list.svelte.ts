import type { Failure, FailureGroup, LibraryClient } from '../../../preload/contract/index.ts';

const pageSize = 50;

/** The files that could not be read for one reason, fetched in pages as they are asked for. */
export class ProblemList {
  readonly #library: LibraryClient;
  readonly code: string;
  failures = $state.raw<readonly Failure[]>([]);
  total = $state(0);
  busy = $state(false);

  constructor(library: LibraryClient, { code, files }: FailureGroup) {
    this.#library = library;
    this.code = code;
    this.total = files;
  }

  get left(): number {
    return Math.max(0, this.total - this.failures.length);
  }

  /** @throws EideticError */
  async more(): Promise<void> {
    if (!this.busy) await this.#fetch(this.failures.length, pageSize);
  }

  /** Asks again for what is shown: some may have been read meanwhile. @throws EideticError */
  async renew(): Promise<void> {
    if (!this.busy) await this.#fetch(0, Math.max(pageSize, this.failures.length));
  }

  async #fetch(offset: number, limit: number): Promise<void> {
    this.busy = true;
    try {
      const page = await this.#library.call('failures.list', { code: this.code, offset, limit });
      const known = new Set(page.failures.map(({ file }) => file));
      // Files that were read meanwhile move the others up: one may come a second time.
      const before = this.failures.slice(0, offset).filter(({ file }) => !known.has(file));
      this.failures = [...before, ...page.failures];
      this.total = page.total;
    } finally {
      this.busy = false;
    }
  }
}
