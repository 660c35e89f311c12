import type { Album, LibraryClient } from '../../preload/contract/index.ts';
import { type Problem, problemOf } from './problem.ts';

/** The albums, as the library last told them. */
export class AlbumList {
  /** Null until the library has spoken. */
  albums = $state.raw<readonly Album[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  readonly #library: LibraryClient;
  #asked = 0;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  async refresh(): Promise<void> {
    const ask = ++this.#asked;
    try {
      const { albums } = await this.#library.call('albums.list', {});
      if (ask !== this.#asked) return;
      this.albums = albums;
      this.problem = null;
    } catch (error) {
      if (ask === this.#asked) this.problem = problemOf(error);
    }
  }

  /** Those that are filled by hand: photos can be put into them, and taken out. */
  get byHand(): readonly Album[] {
    return (this.albums ?? []).filter(({ rules, concept }) => rules === null && concept === null);
  }

  /** By a name as people write it; null for one that there is not, or that fills itself. */
  byHandNamed(name: string): Album | null {
    const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();
    return this.byHand.find((album) => plain(album.name) === plain(name)) ?? null;
  }
}
