import type { DatabaseSync } from 'node:sqlite';
import type { Listing, ParsedInput } from '../../../preload/contract/index.ts';
import { photosNewestFirst, placedPhotos } from '../catalog/photo-order.ts';
import { waitingNotes } from '../search/library-state.ts';
import { termsOf } from '../search/query/terms.ts';
import type { SearchEngine, UnderstoodSearch } from '../search/search-engine.ts';
import { unknownWordNotes } from '../search/understood-words.ts';
import { listByDay, listByRelevance, newestFirst, type PhotoList } from './photo-list.ts';

export type ListingSearch = NonNullable<ParsedInput<'listing.open'>['search']>;
export type SearchSummary = NonNullable<Listing['search']>;

export interface MadeList {
  readonly list: PhotoList;
  /** Null for the list of every photo. */
  readonly summary: SearchSummary | null;
}

interface Sources {
  readonly database: DatabaseSync;
  readonly engine: SearchEngine;
}

/** Where weak matches are asked for: beyond so many, none says anything about the question any more. */
const enoughWeak = 10_000;

/**
 * A model that is not sure is seldom far off: where hardly anything matches, the nearest photos stand below, as what they
 * are. Some rows of them.
 */
const fewestShown = 24;

/** What a filter alone says of a photo that passes. */
const passes = { score: 1, relevance: 'strong', cosine: null, keywordRank: null } as const;

export function listEverything(database: DatabaseSync): PhotoList {
  return listByDay(photosNewestFirst(database, []), null);
}

/**
 * Lists what answers a search: by relevance or by date. Where only filters and names are asked for nothing can be
 * ranked, so it is by date.
 *
 * @throws EideticError as `SearchEngine`
 */
export async function listSearch(search: ListingSearch, { database, engine }: Sources): Promise<MadeList> {
  const startedAt = performance.now();
  const understood = await engine.understand(search);
  const { list, unknownWords, ...found } = hasFiltersAlone(understood)
    ? listFiltered(database, understood)
    : await listFound(search, understood, { database, engine });
  const summary = {
    ...found,
    terms: termsOf(search.text),
    notes: [...unknownWordNotes(unknownWords), ...waitingNotes(understood.state)],
    tookMs: performance.now() - startedAt,
  };
  return { list, summary };
}

type Found = Pick<SearchSummary, 'strong' | 'possible' | 'hidden' | 'nothingMatchesWell'> & {
  readonly list: PhotoList;
  readonly unknownWords: readonly string[];
};

function hasFiltersAlone({ looks, parsed: { quoted, excluded } }: UnderstoodSearch): boolean {
  return !looks && quoted.length + excluded.length === 0;
}

/** By number from beginning to end: content hashes would make half of the work for large lists. */
function listFiltered(database: DatabaseSync, { parsed }: UnderstoodSearch): Found {
  const photos = photosNewestFirst(database, parsed.filters);
  const list = listByDay(
    photos,
    photos.map(() => passes),
  );
  return { list, strong: photos.length, possible: 0, hidden: 0, nothingMatchesWell: false, unknownWords: [] };
}

async function listFound(
  search: ListingSearch,
  understood: UnderstoodSearch,
  { database, engine }: Sources,
): Promise<Found> {
  const byRelevance = understood.looks && search.sort === 'relevance';
  const found = await engine.find(understood, enoughWeak, byRelevance ? fewestShown : 0);
  const { photos, strong, possible, hidden, nothingMatchesWell, unknownWords } = found;
  const places = placedPhotos(
    database,
    photos.map(({ photo }) => photo),
  );
  const matched = photos.flatMap((match) => {
    const placed = places.get(match.photo);
    return placed ? [{ placed, match }] : [];
  });
  const dated = byRelevance ? [] : newestFirst(matched);
  const list = byRelevance
    ? listByRelevance(matched)
    : listByDay(
        dated.map(({ placed }) => placed),
        dated.map(({ match }) => match),
      );
  return { list, strong, possible, hidden, nothingMatchesWell, unknownWords };
}
