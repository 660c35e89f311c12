import type { Album, LibraryClient } from '../../preload/contract/index.ts';
import { LastTold } from './last-told.svelte.ts';

/** The albums, as the library last told them. */
export class AlbumList extends LastTold<readonly Album[]> {
  constructor(library: LibraryClient) {
    super(async () => (await library.call('albums.list', {})).albums);
  }

  /** Null until the library has spoken. */
  get albums(): readonly Album[] | null {
    return this.told;
  }

  /** Those that are filled by hand: photos can be put into them, and taken out. */
  get byHand(): readonly Album[] {
    return (this.albums ?? []).filter(({ rules, concept }) => rules === null && concept === null);
  }

  /** By a name as people write it; null for one that there is not, or that fills itself. */
  byHandNamed(name: string): Album | null {
    const album = this.named(name);
    return album && album.rules === null ? album : null;
  }

  /** By a name as people write it; null for one that there is not. @param isOfConcept one that a concept fills */
  named(name: string, { isOfConcept = false } = {}): Album | null {
    const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();
    return (
      (this.albums ?? []).find(
        (album) => (album.concept !== null) === isOfConcept && plain(album.name) === plain(name),
      ) ?? null
    );
  }
}
