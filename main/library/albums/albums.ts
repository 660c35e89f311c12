import { setImmediate as breathe } from 'node:timers/promises';
import { type Album, EideticError, written } from '../../../preload/contract/index.ts';
import { type AlbumSummary, emptySummary, summariesByHand } from '../catalog/album-summaries.ts';
import { type AlbumRow, AlbumTable } from '../catalog/album-table.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import { catalogueContents } from '../catalog/catalogue-contents.ts';
import type { Predicate } from '../catalog/photo-filters.ts';
import { hashesOf } from '../catalog/photo-order.ts';
import { hasTag } from '../catalog/tag-members.ts';
import { veiledPhotos } from '../catalog/veiled-photos.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { AlbumMembers, type Members } from './album-members.ts';
import { type Counted, KeptSummaries } from './kept-summaries.ts';

/** How long a list counts albums anew before it shows the others as they were counted last. */
const patienceMs = 300;
/** … and how long those that never were. */
const firstPatienceMs = 3_000;
/** When it is then asked for again; so a library that is being read has most of its time for that. */
const againAfterMs = 1_500;
/** Where counting the albums filled by hand takes longer than this, it is not done with every change … */
const briefMs = 30;
/** … but when so many times as long has passed as it took. */
const restTimes = 10;

interface AlbumsOptions {
  readonly catalogue: Catalogue;
  readonly engine: Pick<SearchEngine, 'understand' | 'find'>;
  readonly vectors: { count(): Promise<number> };
  /**
   * False for a library that is only read: whoever asks there asks once, and so gets every album counted anew, however
   * long that takes.
   */
  readonly mayRemember: boolean;
  /** The list that was given last is to be asked for again: some albums in it may hold other photos by now. */
  readonly onStale: () => void;
  readonly patienceMs?: number;
  readonly firstPatienceMs?: number;
}

interface CountedByHand {
  readonly contents: string;
  readonly summaries: ReadonlyMap<number, AlbumSummary>;
  readonly tookMs: number;
  readonly at: number;
}

/**
 * The albums of a library.
 *
 * ## A list of many smart albums
 * Each of them is a search, and any change of the catalogue may change what it finds. So a list counts those that waited
 * longest for as long as somebody is patient, and shows the others as they were counted last, be that before the library
 * was closed; then it asks to be asked for again. An album itself, `album:` in a search, is always worked out anew, what
 * a person did to an album is seen at once, and a veil too.
 */
export class Albums {
  readonly #options: AlbumsOptions;
  readonly #table: AlbumTable;
  readonly #members: AlbumMembers;
  readonly #kept: KeptSummaries;
  #byHand: CountedByHand | null = null;
  /** Two windows that ask at once must not both work everything out. */
  readonly #listing = new OneAtATime();
  #again: NodeJS.Timeout | undefined;

  constructor(options: AlbumsOptions) {
    const { catalogue, engine, vectors } = options;
    this.#options = options;
    this.#table = new AlbumTable(catalogue.database);
    this.#members = new AlbumMembers({ database: catalogue.database, engine, vectors });
    this.#kept = new KeptSummaries(catalogue.settings);
  }

  /** Every album, by name. One whose rules make no sense any more says so. */
  list(): Promise<Album[]> {
    return this.#listing.do(() => this.#list());
  }

  /** @throws EideticError `album.unknown` */
  async find(id: number): Promise<Album> {
    const row = this.#table.find(id);
    if (!row) throw new EideticError('album.unknown');
    if (isByHand(row)) return this.#describe(row, this.#countedByHand(row));
    return this.#describe(row, await this.#count(row));
  }

  /**
   * The photos of an album, for a search.
   *
   * @param within the smart albums whose rules are being followed
   * @throws EideticError `query.bad-value` when there is no such album, or its rules make no sense any more
   */
  async holds(name: string, within: readonly number[]): Promise<Predicate> {
    const { database } = this.#options.catalogue;
    const row = this.#table.named(name);
    const word = written('album', name);
    if (!row) {
      const problem = 'there is no album of that name';
      throw new EideticError('query.bad-value', { word, problem, suggestion: '' });
    }
    if (row.concept !== null) return hasTag(database, row.name);
    if (!row.rules) {
      const sql = '(photos.hash IN (SELECT hash FROM album_photos WHERE album_id = ?))';
      return { sql, values: [row.id] };
    }
    if (within.includes(row.id)) throw new EideticError('album.circular', { name: row.name, word });
    try {
      const { photos } = await this.#members.of(row, within);
      return {
        sql: '(photos.id IN (SELECT value FROM json_each(?)))',
        values: [JSON.stringify([...photos])],
      };
    } catch (error) {
      if (!(error instanceof EideticError)) throw error;
      const problem = `its rules make no sense any more (${error.message.replace(/\.$/, '')})`;
      const details = { word, problem, suggestion: 'Change the rules of that album.' };
      throw new EideticError('query.bad-value', details, { cause: error });
    }
  }

  /** A person changed albums: what was counted of them is not to be shown any more. */
  changed(): void {
    this.#byHand = null;
  }

  dispose(): void {
    clearTimeout(this.#again);
    if (this.#options.mayRemember) this.#kept.remember();
  }

  async #list(): Promise<Album[]> {
    const rows = this.#table.list();
    this.#members.keepOnly(rows);
    this.#kept.keepOnly(rows);
    const contents = await this.#members.contents();
    const turnOf = (row: AlbumRow) => this.#kept.latest(row)?.turn ?? -1;
    await this.#countSome(
      rows
        .filter((row) => !isByHand(row) && this.#kept.latest(row)?.contents !== contents)
        .sort((a, b) => turnOf(a) - turnOf(b)),
    );
    return rows.map((row) => {
      const counted = isByHand(row) ? this.#countedByHand(row) : this.#kept.latest(row)?.counted;
      return this.#describe(row, counted ?? stillCounting);
    });
  }

  /** At least one, and as many as there is time for: those first that were never counted. */
  async #countSome(outdated: readonly AlbumRow[]): Promise<void> {
    const { mayRemember } = this.#options;
    const patience = this.#options.patienceMs ?? patienceMs;
    const firstPatience = this.#options.firstPatienceMs ?? firstPatienceMs;
    const startedAt = performance.now();
    for (const [index, row] of outdated.entries()) {
      const until = startedAt + (this.#kept.latest(row) ? patience : firstPatience);
      if (mayRemember && index > 0 && performance.now() > until) {
        this.#askAgain();
        return;
      }
      await this.#count(row);
      await breathe();
    }
  }

  #askAgain(): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#options.onStale(), againAfterMs).unref();
  }

  async #count(row: AlbumRow): Promise<Counted> {
    const contents = await this.#members.contents();
    const counted = await this.#tryToCount(row);
    // What failed is tried again with the next list: it need not be the catalogue that has to change.
    this.#kept.keep(row, counted, counted.problem === null ? contents : '');
    return counted;
  }

  async #tryToCount(row: AlbumRow): Promise<Counted> {
    try {
      return { ...this.#summaryOf(row, await this.#members.of(row)), problem: null };
    } catch (error) {
      const { message, nextStep } = error instanceof EideticError ? error : unforeseen(error);
      return { ...emptySummary, problem: `${message} ${nextStep}` };
    }
  }

  #summaryOf({ cover }: AlbumRow, { photos, from, to }: Members): AlbumSummary {
    const { database, photos: table } = this.#options.catalogue;
    const veiled = veiledPhotos(database);
    const chosen = cover === null ? null : table.find(cover);
    const newest = photos.find((id) => !veiled.has(id)) ?? photos[0];
    const shown = chosen !== null && photos.includes(chosen) ? chosen : newest;
    const [hash = null] = shown === undefined ? [] : hashesOf(database, [shown]);
    return { photos: photos.length, cover: hash, from, to };
  }

  #countedByHand({ id }: AlbumRow): Counted {
    return { ...emptySummary, ...this.#summariesByHand().get(id), problem: null };
  }

  #summariesByHand(): ReadonlyMap<number, AlbumSummary> {
    const { database } = this.#options.catalogue;
    const contents = catalogueContents(database);
    const counted = this.#byHand;
    if (counted?.contents === contents) return counted.summaries;
    const startedAt = performance.now();
    const isDear = counted && counted.tookMs > briefMs;
    if (isDear && startedAt - counted.at < restTimes * counted.tookMs) {
      this.#askAgain();
      return counted.summaries;
    }
    const summaries = summariesByHand(database);
    const at = performance.now();
    this.#byHand = { contents, summaries, tookMs: at - startedAt, at };
    return summaries;
  }

  #describe(row: AlbumRow, { cover, ...counted }: Counted): Album {
    const { database, photos } = this.#options.catalogue;
    const { id, name, rules, concept, cover: chosenCover } = row;
    const shown = cover === null ? null : photos.find(cover);
    const coverVeiled = shown !== null && veiledPhotos(database).has(shown);
    return { album: id, name, rules, concept, cover, chosenCover, coverVeiled, ...counted };
  }
}

const stillCounting: Counted = { ...emptySummary, problem: 'Its photos are still being counted.' };

/** One album that fails in a way nobody foresaw must not take the others from the list. */
function unforeseen(error: unknown): EideticError {
  return new EideticError('internal', { problem: error instanceof Error ? error.message : String(error) });
}

function isByHand({ rules, concept }: AlbumRow): boolean {
  return rules === null && concept === null;
}
