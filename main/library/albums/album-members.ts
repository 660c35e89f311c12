import type { DatabaseSync } from 'node:sqlite';
import { type AlbumRule, EideticError } from '../../../preload/contract/index.ts';
import type { AlbumRow } from '../catalog/album-table.ts';
import { catalogueContents } from '../catalog/catalogue-contents.ts';
import { type PlacedPhoto, photosNewestFirst, placedPhotos } from '../catalog/photo-order.ts';
import type { SearchEngine } from '../search/search-engine.ts';

/** The visible photos of an album, by number, newest first. */
export interface Members {
  readonly photos: Int32Array;
  /** Days of the earliest and the latest photo, `YYYY-MM-DD`; null for an empty album. */
  readonly from: string | null;
  readonly to: string | null;
}

interface Kept {
  readonly members: Members;
  readonly contents: string;
}

interface AlbumMembersOptions {
  readonly database: DatabaseSync;
  readonly engine: Pick<SearchEngine, 'understand' | 'find'>;
  readonly vectors: { count(): Promise<number> };
}

/**
 * The photos of albums that fill themselves: worked out when somebody asks, and kept while the catalogue and the
 * vectors are what they were.
 *
 * ## Albums within albums
 * Rules may name other albums. A circle is refused when rules are saved; should one come about all the same, an album
 * that is asked for while its own rules are being followed ends the question. Only finished answers are shared: two
 * that wait for one another would wait for ever.
 */
export class AlbumMembers {
  readonly #options: AlbumMembersOptions;
  readonly #kept = new Map<number, Kept>();

  constructor(options: AlbumMembersOptions) {
    this.#options = options;
  }

  /** A name for what the library holds now: members of the same contents are the same. */
  async contents(): Promise<string> {
    const vectors = await this.#options.vectors.count();
    return `${catalogueContents(this.#options.database)} ${vectors}`;
  }

  /**
   * @param album a smart one or a concept's
   * @param within the smart albums whose rules are being followed
   * @throws EideticError as `SearchEngine.understand` and `find`, for a rule that makes no sense any more
   */
  async of(album: AlbumRow, within: readonly number[] = []): Promise<Members> {
    const contents = await this.contents();
    const kept = this.#kept.get(album.id);
    if (kept?.contents === contents) return kept.members;
    const members = membersOf(await this.#photosOf(album, [...within, album.id]));
    this.#kept.set(album.id, { members, contents });
    return members;
  }

  /** Lets go of albums that are no more. */
  keepOnly(albums: readonly AlbumRow[]): void {
    const there = new Set(albums.map(({ id }) => id));
    for (const id of this.#kept.keys()) if (!there.has(id)) this.#kept.delete(id);
  }

  async #photosOf({ name, rules }: AlbumRow, within: readonly number[]): Promise<readonly PlacedPhoto[]> {
    const { database } = this.#options;
    if (!rules) return photosNewestFirst(database, [{ field: 'concept', name, negated: false }]);
    const found: (readonly PlacedPhoto[])[] = [];
    for (const rule of rules.any) found.push(await this.#answers(rule, rules.includePossible, within));
    const [only = []] = found;
    if (found.length === 1) return only;
    const each = new Map(found.flat().map((photo) => [photo[0], photo]));
    return newestFirst([...each.values()]);
  }

  async #answers(
    { text, picture }: AlbumRule,
    includePossible: boolean,
    within: readonly number[],
  ): Promise<readonly PlacedPhoto[]> {
    const { database, engine } = this.#options;
    const question = { text, all: false, itselfToo: true, ...(picture && { picture: { photo: picture } }) };
    try {
      const search = await engine.understand(question, within);
      const { looks, parsed } = search;
      const { quoted, excluded, filters } = parsed;
      if (!looks && quoted.length + excluded.length === 0) return photosNewestFirst(database, filters);
      const { photos } = await engine.find(search, 0);
      // Being unlike something makes no photo more than possible: of such a rule nothing would be left.
      const possibleToo = includePossible || (parsed.words === '' && picture === null);
      const chosen = photos.filter(({ relevance }) => relevance === 'strong' || possibleToo);
      const placed = placedPhotos(
        database,
        chosen.map(({ photo }) => photo),
      );
      return newestFirst([...placed.values()]);
    } catch (error) {
      // Not a fault of the rule: there is nothing yet that it could find.
      if (error instanceof EideticError && error.code === 'search.nothing-indexed') return [];
      throw error;
    }
  }
}

function newestFirst(photos: readonly PlacedPhoto[]): PlacedPhoto[] {
  return photos.toSorted(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
}

/** @param photos newest first */
function membersOf(photos: readonly PlacedPhoto[]): Members {
  const day = (photo: PlacedPhoto | undefined) => photo?.[1].slice(0, 10) ?? null;
  return {
    photos: Int32Array.from(photos, ([id]) => id),
    from: day(photos.at(-1)),
    to: day(photos.at(0)),
  };
}
