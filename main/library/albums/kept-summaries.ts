import { z } from 'zod';
import type { AlbumSummary } from '../catalog/album-summaries.ts';
import type { AlbumRow } from '../catalog/album-table.ts';
import type { Settings } from '../catalog/settings.ts';

const settingsKey = 'albumSummaries';

const kept = z.object({
  photos: z.number().int(),
  cover: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Why it could not be counted, for people. */
  problem: z.string().nullable(),
});
const schema = z.array(z.tuple([z.number().int(), kept]));

/** What came of counting an album. */
export interface Counted extends AlbumSummary {
  readonly problem: string | null;
}

interface Entry {
  readonly counted: Counted;
  /** What the library held then; '' when that was before this process began. */
  readonly contents: string;
  /** Ever higher: the lower, the longer ago it was counted. */
  readonly turn: number;
}

/**
 * What was last counted of albums that fill themselves. It outlives the process, so that a list of many smart albums
 * need not begin with many searches.
 */
export class KeptSummaries {
  readonly #settings: Settings;
  readonly #entries: Map<number, Entry>;
  #turn = 0;
  #isRemembered = true;

  constructor(settings: Settings) {
    this.#settings = settings;
    const remembered = settings.get(settingsKey, schema) ?? [];
    this.#entries = new Map(remembered.map(([id, counted]) => [id, { counted, contents: '', turn: 0 }]));
  }

  latest({ id }: AlbumRow): Entry | null {
    return this.#entries.get(id) ?? null;
  }

  keep({ id }: AlbumRow, counted: Counted, contents: string): void {
    this.#turn += 1;
    this.#isRemembered = false;
    this.#entries.set(id, { counted, contents, turn: this.#turn });
  }

  /** Lets go of albums that are no more. */
  keepOnly(albums: readonly AlbumRow[]): void {
    const there = new Set(albums.map(({ id }) => id));
    for (const id of this.#entries.keys()) {
      if (there.has(id)) continue;
      this.#entries.delete(id);
      this.#isRemembered = false;
    }
  }

  /** For the next process. */
  remember(): void {
    if (this.#isRemembered) return;
    const entries = Array.from(this.#entries, ([id, { counted }]) => [id, counted]);
    this.#settings.set(settingsKey, entries);
    this.#isRemembered = true;
  }
}
