import type { LibraryClient, PhotoTile, QueryTerm } from '../../../../preload/contract/index.ts';
import { isConnectionLost, type Problem, problemOf } from '../../../state/problem.ts';

export interface Rule {
  /** Tells lines apart that are moved about. */
  readonly id: number;
  readonly text: string;
  /** A photo of the library to look like. */
  readonly picture: string | null;
}

/** What one search of a smart album finds now. */
export interface Found {
  readonly terms: readonly QueryTerm[];
  readonly strong: number;
  readonly possible: number;
  readonly first: readonly PhotoTile[];
}

const typingPauseMs = 300;
const mostShown = 8;

/** Looks at what a rule finds, a moment after the last key. */
export class RuleLook {
  /** Null while nothing is asked for, or the first answer is on its way. */
  found = $state.raw<Found | null>(null);
  problem = $state.raw<Problem | null>(null);
  isLooking = $state(false);
  readonly #library: LibraryClient;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  ask({ text, picture }: Rule): void {
    this.dispose();
    const ask = this.#asked;
    this.isLooking = text.trim() !== '' || picture !== null;
    if (!this.isLooking) {
      this.found = null;
      this.problem = null;
      return;
    }
    this.#timer = setTimeout(() => void this.#look(ask, text, picture), typingPauseMs);
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#asked += 1;
  }

  async #look(ask: number, text: string, picture: string | null): Promise<void> {
    try {
      const found = await this.#find(text, picture);
      if (ask !== this.#asked) return;
      this.found = found;
      this.problem = null;
    } catch (error) {
      if (ask !== this.#asked || isConnectionLost(error)) return;
      this.found = null;
      this.problem = problemOf(error);
    } finally {
      if (ask === this.#asked) this.isLooking = false;
    }
  }

  async #find(text: string, picture: string | null): Promise<Found> {
    const search = { text: text.trim(), ...(picture ? { picture: { photo: picture } } : {}) };
    const { listing, total, sections, search: answer } = await this.#library.call('listing.open', { search });
    const rows = { listing, offset: 0, limit: Math.min(mostShown, total) };
    const { photos } = total === 0 ? { photos: [] } : await this.#library.call('listing.rows', rows);
    const isRanked = sections.some(({ kind }) => kind !== 'day');
    return {
      terms: answer?.terms ?? [],
      strong: isRanked ? (answer?.strong ?? 0) : total,
      possible: isRanked ? (answer?.possible ?? 0) : 0,
      first: photos,
    };
  }
}
