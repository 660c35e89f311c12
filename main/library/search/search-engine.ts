import type { DatabaseSync } from 'node:sqlite';
import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import {
  EideticError,
  type Relevance,
  type SearchAnswer,
  type SearchRequest,
  type SearchResult,
} from '../../../preload/contract/index.ts';
import type { KeywordIndex } from '../catalog/keyword-index.ts';
import { filterPhotos } from '../catalog/photo-filters.ts';
import { visibleAmongHashes } from '../catalog/photo-order.ts';
import { photoDates, photoRows } from '../catalog/photo-rows.ts';
import type { VectorStore } from '../vectors/vector-store.ts';
import { relevanceOf } from './calibration.ts';
import { contentWords } from './content-words.ts';
import { findMatches, scorePhotos } from './find-matches.ts';
import { LibrarySample } from './library-sample.ts';
import { type LibraryState, nothingIndexed, readLibraryState, waitingNotes } from './library-state.ts';
import { type AlbumHolds, type LookedUpQuery, lookUpAlbums } from './look-up-albums.ts';
import { understandQuestion, type WordReader } from './question.ts';
import { type Candidate, type RankedCandidate, rankCandidates } from './rank.ts';
import { readQuestion, type SearchQuestion } from './read-question.ts';
import { unknownWordNotes } from './understood-words.ts';

/** From the least sure to the surest. */
const relevances: readonly Relevance[] = ['weak', 'possible', 'strong'];

/** Names that match are looked at one by one, up to so many of them. */
const mostNameMatches = 4_096;

interface SearchEngineOptions {
  readonly database: DatabaseSync;
  readonly keywords: KeywordIndex;
  readonly vectors: VectorStore;
  readonly model: ModelEntry;
  /** Loads the text tower with the first text. */
  readonly textTower: () => Promise<WordReader>;
  /** Decodes and embeds a picture from outside the library: a unit vector. */
  readonly embedPicture: (bytes: Uint8Array, name: string) => Promise<Float32Array>;
  /** The vector of a picture that was held; null when it is no longer. */
  readonly heldPicture: (picture: string) => Float32Array | null;
  readonly albumHolds: AlbumHolds;
}

/** A question that can be asked of the library as it is. */
export interface UnderstoodSearch {
  readonly question: SearchQuestion;
  readonly parsed: LookedUpQuery;
  /** Whether pictures are to be compared; else filters and names alone decide, and nothing is to be ranked. */
  readonly looks: boolean;
  readonly state: LibraryState;
}

/** A photo that answers. */
export interface FoundPhoto extends RankedCandidate {
  readonly relevance: Relevance;
}

/** Everything that answers, before any of it is dressed up to be shown. */
export interface Finding {
  /** Best first; where pictures were not compared, newest first or by how well the names match. */
  readonly photos: readonly FoundPhoto[];
  /** How many there are in all, where more exist than were ranked. */
  readonly total: number;
  /** How many more were compared and are left out: they match too weakly. */
  readonly hidden: number;
  readonly strong: number;
  readonly possible: number;
  readonly nothingMatchesWell: boolean;
  /** Words of the question that mean nothing to the model. */
  readonly unknownWords: readonly string[];
  readonly timings: Pick<SearchAnswer['timings'], 'tokeniseMs' | 'encodeMs' | 'searchMs'>;
}

/** Answers searches by what is in a picture, by names and keywords, and by filters, or all of them together. */
export class SearchEngine {
  readonly #options: SearchEngineOptions;
  readonly #sample: LibrarySample;

  constructor(options: SearchEngineOptions) {
    this.#options = options;
    this.#sample = new LibrarySample(options.vectors);
  }

  /**
   * Answers one search with a page of results. See `parseQuery` for the language.
   *
   * @throws EideticError as `understand` and `find`
   */
  async query(request: SearchRequest): Promise<SearchAnswer> {
    const startedAt = performance.now();
    const understood = await this.understand(request);
    const finding = await this.find(understood, request.offset + request.limit);
    const foundAt = performance.now();
    const results = this.#page(request, understood.parsed, finding);
    const endedAt = performance.now();
    const { total, strong, possible, nothingMatchesWell } = finding;
    return {
      query: request.text,
      model: this.#options.model.id,
      results,
      total,
      strong,
      possible,
      nothingMatchesWell,
      notes: [...unknownWordNotes(finding.unknownWords), ...waitingNotes(understood.state)],
      // The total also holds what happens once: loading the text tower and the sample.
      timings: { ...finding.timings, fetchMs: endedAt - foundAt, totalMs: endedAt - startedAt },
    };
  }

  /**
   * Reads a question, and makes sure that there is something to ask it of.
   *
   * @param within the smart albums whose rules are being followed, if it is one of their rules
   * @throws EideticError as `readQuestion`; `query.bad-value` for an album that cannot be told; `search.nothing-indexed`
   */
  async understand(question: SearchQuestion, within: readonly number[] = []): Promise<UnderstoodSearch> {
    const { albumHolds, database, vectors } = this.#options;
    const { parsed, looks } = readQuestion(database, question);
    const state = readLibraryState(database, await vectors.count(), vectors.unreadable);
    if (state.photos === 0) throw nothingIndexed(state);
    const lookedUp = await lookUpAlbums(parsed, within, albumHolds);
    return { question, parsed: lookedUp, looks, state };
  }

  /**
   * Finds what answers a question.
   *
   * @param enough how many weak matches to look for, where they are asked for
   * @param atLeast so many photos are answered with, where they are not: the nearest weak ones after the others, unless the
   * model knows none of the words and is near to nothing
   * @throws EideticError `search.nothing-indexed`, `search.no-keyword-index`, `photo.unknown`, `photo.not-ready`,
   * `picture.expired`
   */
  async find(search: UnderstoodSearch, enough: number, atLeast = 0): Promise<Finding> {
    return search.looks ? this.#findByLook(search, enough, atLeast) : this.#findByName(search.parsed);
  }

  /** Filters, quoted and excluded names alone: whatever passes, answers. */
  #findByName(parsed: LookedUpQuery): Finding {
    const startedAt = performance.now();
    const allowed = this.#allowed(parsed);
    const hits = parsed.quoted.length > 0 ? this.#quotedHits(parsed.quoted) : null;
    const ranks = new Map(hits?.map(({ photo, rank }) => [photo, rank]));
    const order = hits
      ? hits.map(({ photo }) => photo).filter((photo) => allowed?.has(photo))
      : [...(allowed ?? [])];
    const photos = order.map((photo) => ({
      photo,
      match: null,
      cosine: null,
      keywordRank: ranks.get(photo) ?? null,
      score: 1,
      relevance: 'strong' as const,
    }));
    return {
      photos,
      total: photos.length,
      hidden: 0,
      strong: photos.length,
      possible: 0,
      nothingMatchesWell: false,
      unknownWords: [],
      timings: { tokeniseMs: 0, encodeMs: 0, searchMs: performance.now() - startedAt },
    };
  }

  async #findByLook(
    { question, parsed, state }: UnderstoodSearch,
    enough: number,
    atLeast: number,
  ): Promise<Finding> {
    const { model, vectors } = this.#options;
    const { picture, all, itselfToo = false } = question;
    const allowed = this.#allowed(parsed);
    const hits = this.#nameHits(parsed.words, allowed);
    if (state.vectors === 0 && hits.size === 0) throw nothingIndexed(state);
    const itself = picture && 'photo' in picture ? picture.photo : null;
    if (itself) this.#assertKnown(itself);
    const sample = await this.#sample.take(state.vectors);
    const asked = await understandQuestion(parsed, picture, sample, this.#options);
    const { query, understood, tokeniseMs, encodeMs } = asked;
    const understoodAt = performance.now();
    const fill = understood.atBest === 'weak' ? 0 : atLeast;
    const search = { query, calibration: model.relevance, allowed, atLeast: all ? enough : fill };
    const matches = new Map((await findMatches(vectors, search)).map((match) => [match.photo, match]));
    const unseen = [...hits.keys()].filter((photo) => !matches.has(photo)).slice(0, mostNameMatches);
    for (const match of await scorePhotos(vectors, unseen, search)) matches.set(match.photo, match);
    // Everybody knows that a photo looks like itself.
    const leftOut = itselfToo ? null : itself;
    for (const found of [matches, hits]) if (leftOut) found.delete(leftOut);
    const candidates: Candidate[] = [...new Set([...matches.keys(), ...hits.keys()])].map((photo) => ({
      photo,
      match: matches.get(photo)?.match ?? null,
      cosine: matches.get(photo)?.cosine ?? null,
      keywordRank: hits.get(photo) ?? null,
    }));
    // What no file holds any more still has its vector for a while.
    const visible = visibleAmongHashes(this.#options.database, [...matches.keys()]);
    const { strongFrom, possibleFrom } = model.relevance;
    const ranked = rankCandidates(
      candidates.filter(({ photo }) => hits.has(photo) || visible.has(photo)),
      // A name by itself makes a photo possible; the slightest likeness on top makes it strong.
      { nameBelief: (strongFrom + possibleFrom) / 2, possibleFrom },
    );
    // Nearly every photo is unlike what nobody wants; that alone says nothing sure of any.
    const surest = query.wanted.length > 0 ? 'strong' : 'possible';
    const judged = ranked.map((photo): FoundPhoto => {
      const relevance = leastSure(relevanceOf(photo.score, model.relevance), surest);
      // A name that holds the very words asks nothing of the model.
      const named = photo.keywordRank !== null;
      return { ...photo, relevance: named ? relevance : leastSure(relevance, understood.atBest) };
    });
    const passing = all ? judged : withNearest(judged, fill);
    const compared = (allowed?.size ?? Math.min(state.photos, state.vectors)) - (leftOut ? 1 : 0);
    const total = all ? Math.max(passing.length, compared) : passing.length;
    const strong = passing.filter(({ relevance }) => relevance === 'strong').length;
    const possible = passing.filter(({ relevance }) => relevance === 'possible').length;
    return {
      photos: passing,
      total,
      hidden: Math.max(judged.length, compared) - passing.length,
      strong,
      possible,
      nothingMatchesWell: matches.size > 0 && strong + possible === 0,
      unknownWords: understood.unknown,
      timings: { tokeniseMs, encodeMs, searchMs: performance.now() - understoodAt },
    };
  }

  /** One page of what was found, with what is shown of each photo. */
  #page(request: SearchRequest, { filters }: LookedUpQuery, { photos }: Finding): SearchResult[] {
    const { database } = this.#options;
    const ordered = request.sort === 'date' ? newestFirst(database, photos) : photos;
    const page = ordered.slice(request.offset, request.offset + request.limit);
    const rows = photoRows(
      database,
      page.map(({ photo }) => photo),
      filters,
    );
    return page.flatMap(({ photo, score, relevance, cosine, keywordRank }): SearchResult[] => {
      const row = rows.get(photo);
      return row ? [{ photo, score, relevance, cosine, keywordMatch: keywordRank !== null, ...row }] : [];
    });
  }

  /**
   * The photos that pass every filter, hold every quoted phrase and no excluded one, newest first where nothing is
   * quoted; null when none of these was asked for.
   */
  #allowed({ filters, quoted, excluded }: LookedUpQuery): Set<string> | null {
    if (filters.length + quoted.length + excluded.length === 0) return null;
    const unwanted = this.#photosWithAny(excluded);
    const named = quoted.length > 0 ? this.#quotedHits(quoted).map(({ photo }) => photo) : null;
    const byFilter = filters.length > 0 || !named ? filterPhotos(this.#options.database, filters) : null;
    const passing = named && byFilter ? inBoth(named, byFilter) : (named ?? byFilter ?? []);
    return new Set(passing.filter((photo) => !unwanted.has(photo)));
  }

  #photosWithAny(excluded: readonly string[]): ReadonlySet<string> {
    if (excluded.length === 0) return new Set();
    this.#assertNamesIndexed();
    return this.#options.keywords.photosWithAny(excluded);
  }

  #quotedHits(quoted: readonly string[]) {
    this.#assertNamesIndexed();
    return this.#options.keywords.search(quoted, { beginning: true });
  }

  #assertNamesIndexed(): void {
    if (!this.#options.keywords.available) throw new EideticError('search.no-keyword-index');
  }

  /** Photos whose names, folders or keywords hold every word that says something, with their rank. */
  #nameHits(words: string, allowed: ReadonlySet<string> | null): Map<string, number> {
    const hits = this.#options.keywords.search(contentWords(words), { beginning: false });
    return new Map(
      hits.filter(({ photo }) => !allowed || allowed.has(photo)).map(({ photo, rank }) => [photo, rank]),
    );
  }

  #assertKnown(photo: string): void {
    if (!photoDates(this.#options.database, [photo]).has(photo))
      throw new EideticError('photo.unknown', { photo });
  }
}

/** The less sure of two relevances. */
function leastSure(one: Relevance, other: Relevance): Relevance {
  return relevances[Math.min(relevances.indexOf(one), relevances.indexOf(other))]!;
}

/** Those that are not weak, best first, and where they are fewer than `fill` the nearest others after them. */
function withNearest(judged: readonly FoundPhoto[], fill: number): FoundPhoto[] {
  const sure = judged.filter(({ relevance }) => relevance !== 'weak');
  const others = judged.filter(({ relevance }) => relevance === 'weak');
  return [...sure, ...others.slice(0, Math.max(0, fill - sure.length))];
}

function inBoth(photos: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return photos.filter((photo) => known.has(photo));
}

function newestFirst(database: DatabaseSync, ranked: readonly FoundPhoto[]): FoundPhoto[] {
  const dates = photoDates(
    database,
    ranked.map(({ photo }) => photo),
  );
  const date = ({ photo }: FoundPhoto) => dates.get(photo) ?? '';
  // Sorting is stable: photos of one second stay in the order of their relevance.
  return [...ranked].sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}
