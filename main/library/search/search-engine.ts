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
import { photoDates, photoRows } from '../catalog/photo-rows.ts';
import type { VectorStore } from '../vectors/vector-store.ts';
import { relevanceOf } from './calibration.ts';
import { contentWords } from './content-words.ts';
import { findMatches, scorePhotos } from './find-matches.ts';
import { LibrarySample } from './library-sample.ts';
import { type LibraryState, nothingIndexed, readLibraryState, waitingNotes } from './library-state.ts';
import { type ParsedQuery, parseQuery } from './query/parse-query.ts';
import { type TextEncoder, understandQuestion } from './question.ts';
import { type Candidate, type RankedCandidate, rankCandidates } from './rank.ts';

/** Names that match are looked at one by one, up to so many of them. */
const mostNameMatches = 4_096;

interface SearchEngineOptions {
  readonly database: DatabaseSync;
  readonly keywords: KeywordIndex;
  readonly vectors: VectorStore;
  readonly model: ModelEntry;
  /** Loads the text tower with the first text. */
  readonly textTower: () => Promise<TextEncoder>;
  /** Decodes and embeds a picture from outside the library: a unit vector. */
  readonly embedPicture: (bytes: Uint8Array, name: string) => Promise<Float32Array>;
}

/** What was found, before a page of it is dressed up as an answer. */
interface Finding {
  readonly ranked: readonly RankedCandidate[];
  /** How many there are in all, where more exist than were ranked. */
  readonly total: number;
  readonly compared: boolean;
  /** The surest word for any of them. */
  readonly surest: Relevance;
  readonly tokeniseMs: number;
  readonly encodeMs: number;
  readonly searchMs: number;
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
   * Answers one search. See `parseQuery` for the language.
   *
   * @throws EideticError `query.empty`, the other `query.` codes as `parseQuery`, `search.nothing-indexed`,
   * `search.no-keyword-index`, `photo.unknown`, `photo.not-ready`
   */
  async query(request: SearchRequest): Promise<SearchAnswer> {
    const startedAt = performance.now();
    const parsed = parseQuery(request.text);
    const { words, less, quoted, excluded, filters } = parsed;
    const looks = words !== '' || less.length > 0 || request.picture !== undefined;
    if (!looks && quoted.length + excluded.length + filters.length === 0)
      throw new EideticError('query.empty');
    const state = readLibraryState(this.#options.database, await this.#options.vectors.count());
    if (state.photos === 0) throw nothingIndexed(state);
    const finding = looks ? await this.#findByLook(request, parsed, state) : this.#findByName(parsed);
    const foundAt = performance.now();
    const answer = this.#answer(request, parsed, finding, state);
    const endedAt = performance.now();
    const { tokeniseMs, encodeMs, searchMs } = finding;
    // The total also holds what happens once: loading the text tower and the sample.
    const timings = {
      tokeniseMs,
      encodeMs,
      searchMs,
      fetchMs: endedAt - foundAt,
      totalMs: endedAt - startedAt,
    };
    return { ...answer, timings };
  }

  /** Filters, quoted and excluded names alone: whatever passes, answers. */
  #findByName(parsed: ParsedQuery): Finding {
    const startedAt = performance.now();
    const allowed = this.#allowed(parsed);
    const hits = parsed.quoted.length > 0 ? this.#quotedHits(parsed.quoted) : null;
    const ranks = new Map(hits?.map(({ photo, rank }) => [photo, rank]));
    const order = hits
      ? hits.map(({ photo }) => photo).filter((photo) => allowed?.has(photo))
      : [...(allowed ?? [])];
    const ranked = order.map((photo) => ({
      photo,
      match: null,
      cosine: null,
      keywordRank: ranks.get(photo) ?? null,
      score: 1,
    }));
    const searchMs = performance.now() - startedAt;
    const total = ranked.length;
    return { ranked, total, compared: false, surest: 'strong', tokeniseMs: 0, encodeMs: 0, searchMs };
  }

  async #findByLook(request: SearchRequest, parsed: ParsedQuery, state: LibraryState): Promise<Finding> {
    const { model, vectors } = this.#options;
    const allowed = this.#allowed(parsed);
    const hits = this.#nameHits(parsed.words, allowed);
    if (state.vectors === 0 && hits.size === 0) throw nothingIndexed(state);
    const itself = request.picture && 'photo' in request.picture ? request.picture.photo : null;
    if (itself) this.#assertKnown(itself);
    const sample = await this.#sample.take(state.vectors);
    const { query, tokeniseMs, encodeMs } = await understandQuestion(
      parsed,
      request.picture,
      sample,
      this.#options,
    );
    const understoodAt = performance.now();
    const search = {
      query,
      calibration: model.relevance,
      allowed,
      atLeast: request.all ? request.offset + request.limit : 0,
    };
    const matches = new Map((await findMatches(vectors, search)).map((match) => [match.photo, match]));
    const unseen = [...hits.keys()].filter((photo) => !matches.has(photo)).slice(0, mostNameMatches);
    for (const match of await scorePhotos(vectors, unseen, search)) matches.set(match.photo, match);
    // Everybody knows that a photo looks like itself.
    for (const found of [matches, hits]) if (itself) found.delete(itself);
    const candidates: Candidate[] = [...new Set([...matches.keys(), ...hits.keys()])].map((photo) => ({
      photo,
      match: matches.get(photo)?.match ?? null,
      cosine: matches.get(photo)?.cosine ?? null,
      keywordRank: hits.get(photo) ?? null,
    }));
    // What no file holds any more still has its vector for a while.
    const visible = photoDates(this.#options.database, matches.keys());
    const { strongFrom, possibleFrom } = model.relevance;
    const ranked = rankCandidates(
      candidates.filter(({ photo }) => hits.has(photo) || visible.has(photo)),
      // A name by itself makes a photo possible; the slightest likeness on top makes it strong.
      { nameBelief: (strongFrom + possibleFrom) / 2, possibleFrom },
    );
    const passing = request.all ? ranked : ranked.filter(({ score }) => score >= possibleFrom);
    const everything = (allowed?.size ?? Math.min(state.photos, state.vectors)) - (itself ? 1 : 0);
    const total = request.all ? Math.max(ranked.length, everything) : passing.length;
    const searchMs = performance.now() - understoodAt;
    const compared = matches.size > 0;
    // Nearly every photo is unlike what nobody wants; that alone says nothing sure of any.
    const surest = query.wanted.length > 0 ? 'strong' : 'possible';
    return { ranked: passing, total, compared, surest, tokeniseMs, encodeMs, searchMs };
  }

  #answer(
    request: SearchRequest,
    { filters }: ParsedQuery,
    { ranked, total, compared, surest }: Finding,
    state: LibraryState,
  ): Omit<SearchAnswer, 'timings'> {
    const { database, model } = this.#options;
    const wordFor = (score: number): Relevance => {
      const word = relevanceOf(score, model.relevance);
      return word === 'strong' ? surest : word;
    };
    const ordered = request.sort === 'date' ? newestFirst(database, ranked) : ranked;
    const page = ordered.slice(request.offset, request.offset + request.limit);
    const rows = photoRows(
      database,
      page.map(({ photo }) => photo),
      filters,
    );
    const results = page.flatMap(({ photo, score, cosine, keywordRank }): SearchResult[] => {
      const row = rows.get(photo);
      if (!row) return [];
      const keywordMatch = keywordRank !== null;
      return [{ photo, score, relevance: wordFor(score), cosine, keywordMatch, ...row }];
    });
    const words = ranked.map(({ score }) => wordFor(score));
    const strong = words.filter((word) => word === 'strong').length;
    const possible = words.filter((word) => word === 'possible').length;
    return {
      query: request.text,
      model: model.id,
      results,
      total,
      strong,
      possible,
      nothingMatchesWell: compared && strong + possible === 0,
      notes: waitingNotes(state),
    };
  }

  /**
   * The photos that pass every filter, hold every quoted phrase and no excluded one, newest first where nothing is
   * quoted; null when none of these was asked for.
   */
  #allowed({ filters, quoted, excluded }: ParsedQuery): Set<string> | null {
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

function inBoth(photos: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return photos.filter((photo) => known.has(photo));
}

function newestFirst(database: DatabaseSync, ranked: readonly RankedCandidate[]): RankedCandidate[] {
  const dates = photoDates(
    database,
    ranked.map(({ photo }) => photo),
  );
  const date = ({ photo }: RankedCandidate) => dates.get(photo) ?? '';
  // Sorting is stable: photos of one second stay in the order of their relevance.
  return [...ranked].sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}
