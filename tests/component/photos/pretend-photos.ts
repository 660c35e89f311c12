import {
  byteOfAspect,
  EideticError,
  type Listing,
  type ListingSection,
  type PhotoTile,
} from '../../../preload/contract/index.ts';
import { type LibraryAnswers, type PretendClient, pretendClient } from '../../fixtures/pretend-client.ts';

/** A photo as the list of all photos shows it. */
export function tileOf(index: number, day: string): PhotoTile {
  return {
    photo: index.toString(16).padStart(64, '0'),
    thumbhash: 'HBkSHYSIeHiPiHh8eJd4eTN0EEQG',
    name: `photo-${index}.jpg`,
    kind: 'jpeg',
    takenAt: { local: `${day}T12:00:00`, offsetMinutes: null, source: 'exif' },
    offline: false,
    rating: null,
    favourite: false,
    veiled: false,
    match: null,
  };
}

/** A library of days with so many photos each, newest first, which lists, counts, marks and searches. */
export class PretendPhotos {
  tiles: PhotoTile[];
  readonly client: PretendClient;
  #listings = new Map<string, PhotoTile[]>();
  #opened = 0;

  constructor(days: Readonly<Record<string, number>>, answers: LibraryAnswers = {}) {
    const names = Object.entries(days).flatMap(([day, count]) => Array.from({ length: count }, () => day));
    this.tiles = names.map((day, index) => tileOf(index, day));
    this.client = pretendClient({
      'listing.open': ({ search }) => this.#open(this.tiles, search?.text ?? null),
      'listing.rows': ({ listing, offset, limit }) => ({
        photos: this.#of(listing).slice(offset, offset + limit),
      }),
      'listing.indexOf': ({ listing, photo }) => {
        const index = this.#of(listing).findIndex((tile) => tile.photo === photo);
        return { index: index < 0 ? null : index };
      },
      'listing.carry': ({ selection, listing }) => {
        const chosen = 'photos' in selection ? selection.photos : this.chosen(selection);
        const now = this.#of(listing).map(({ photo }) => photo);
        return {
          runs: chosen.map((photo): [number, number] => [now.indexOf(photo), now.indexOf(photo) + 1]),
        };
      },
      'photos.count': ({ selection }) => {
        const photos = 'photos' in selection ? selection.photos.length : this.chosen(selection).length;
        return { photos, files: photos, asked: 'these' };
      },
      'photos.mark': () => ({ change: 'mark', photos: 1 }),
      'photos.trash': () => ({ change: 'trash', photos: 1, files: 1, undoWithinMs: 10_000 }),
      'changes.undo': () => ({ photos: 1 }),
      'search.suggest': () => ({ suggestions: [] }),
      ...answers,
    });
  }

  answerAll(): Listing {
    return this.#open(this.tiles, null);
  }

  /** A listing that answers a search with some of the photos, in strong and possible matches. */
  answer(text: string, strong: number, possible: number): Listing {
    const opened = this.#open(this.tiles.slice(0, strong + possible), text);
    const sections: ListingSection[] = [];
    if (strong > 0) sections.push({ kind: 'strong', day: null, count: strong });
    if (possible > 0) sections.push({ kind: 'possible', day: null, count: possible });
    return {
      ...opened,
      sections,
      search: { ...opened.search!, strong, possible, nothingMatchesWell: strong + possible === 0 },
    };
  }

  #open(tiles: readonly PhotoTile[], text: string | null): Listing {
    this.#opened += 1;
    const listing = `listing ${this.#opened}`;
    this.#listings.set(listing, [...tiles]);
    const counts = Map.groupBy(tiles, ({ takenAt }) => takenAt.local.slice(0, 10));
    const search = {
      terms: [],
      strong: 0,
      possible: 0,
      nothingMatchesWell: false,
      hidden: 0,
      notes: [],
      tookMs: 1,
    };
    return {
      listing,
      total: tiles.length,
      sections: [...counts].map(([day, { length }]) => ({ kind: 'day', day, count: length })),
      aspects: new Uint8Array(tiles.length).fill(byteOfAspect(1.5)),
      search: text === null ? null : search,
    };
  }

  #of(listing: string): PhotoTile[] {
    const tiles = this.#listings.get(listing);
    if (!tiles) throw new EideticError('listing.expired');
    return tiles;
  }

  /** The photos of some runs of a listing. */
  chosen({ listing, runs }: { listing: string; runs: readonly (readonly [number, number])[] }): string[] {
    return runs.flatMap(([first, end]) =>
      this.#of(listing)
        .slice(first, end)
        .map(({ photo }) => photo),
    );
  }
}
