import { byteOfAspect, type ListingSection, type Match, relevance } from '../../../preload/contract/index.ts';
import type { PlacedPhoto } from '../catalog/photo-order.ts';
import type { FoundPhoto } from '../search/search-engine.ts';

/** Photos in order, a few bytes each. */
export interface PhotoList {
  /** The catalogue's numbers. */
  readonly ids: Int32Array;
  /** Width ÷ height, see `byteOfAspect`. */
  readonly aspects: Uint8Array<ArrayBuffer>;
  readonly sections: readonly ListingSection[];
  /** How each photo answers the search; null where nothing was searched for. */
  readonly matches: Matches | null;
}

/** How the photos of a list answer, by their index. */
export interface Matches {
  at(index: number): Match;
}

/** What a list keeps of a photo's match. */
type MatchOf = Pick<FoundPhoto, 'score' | 'relevance' | 'cosine' | 'keywordRank'>;

/** The matches of photos in order, as columns. */
class MatchList implements Matches {
  readonly #scores: Float32Array;
  /** NaN where nothing was compared. */
  readonly #cosines: Float32Array;
  readonly #relevances: Uint8Array;
  readonly #named: Uint8Array;

  constructor(matches: readonly MatchOf[]) {
    this.#scores = new Float32Array(matches.length);
    this.#cosines = new Float32Array(matches.length);
    this.#relevances = new Uint8Array(matches.length);
    this.#named = new Uint8Array(matches.length);
    matches.forEach((match, index) => {
      this.#scores[index] = match.score;
      this.#cosines[index] = match.cosine ?? Number.NaN;
      this.#relevances[index] = relevance.options.indexOf(match.relevance);
      this.#named[index] = match.keywordRank === null ? 0 : 1;
    });
  }

  at(index: number): Match {
    const cosine = this.#cosines[index] ?? Number.NaN;
    return {
      score: this.#scores[index] ?? 0,
      relevance: relevance.options[this.#relevances[index] ?? 0] ?? 'weak',
      cosine: Number.isNaN(cosine) ? null : cosine,
      keywordMatch: this.#named[index] === 1,
    };
  }
}

/** A photo that answers, and where it belongs. */
export interface MatchedPhoto {
  readonly placed: PlacedPhoto;
  readonly match: MatchOf;
}

/** A list under the days it was taken on. @param photos by time, the same day together */
export function listByDay(photos: readonly PlacedPhoto[], matches: readonly MatchOf[] | null): PhotoList {
  const sections = sectionsOf(photos, ([, takenLocal]) => takenLocal.slice(0, 10));
  return {
    ...columnsOf(photos),
    sections: sections.map(({ heading, count }) => ({ kind: 'day', day: heading, count })),
    matches: matches && new MatchList(matches),
  };
}

/** A list under Strong, Possible and Weak, each in the order given. */
export function listByRelevance(photos: readonly MatchedPhoto[]): PhotoList {
  const ordered = relevance.options.flatMap((word) => photos.filter(({ match }) => match.relevance === word));
  const sections = sectionsOf(ordered, ({ match }) => match.relevance);
  return {
    ...columnsOf(ordered.map(({ placed }) => placed)),
    sections: sections.map(({ heading, count }) => ({ kind: heading, day: null, count })),
    matches: new MatchList(ordered.map(({ match }) => match)),
  };
}

/** The latest first; photos of one second in the order given. */
export function newestFirst(photos: readonly MatchedPhoto[]): MatchedPhoto[] {
  return photos.toSorted(({ placed: [, a] }, { placed: [, b] }) => (a < b ? 1 : a > b ? -1 : 0));
}

/** In one plain pass: this is what opening the list of every photo takes its time for. */
function columnsOf(photos: readonly PlacedPhoto[]): Pick<PhotoList, 'ids' | 'aspects'> {
  const ids = new Int32Array(photos.length);
  const aspects = new Uint8Array(photos.length);
  photos.forEach(([id, , width, height], index) => {
    ids[index] = id;
    aspects[index] = byteOfAspect(width / height);
  });
  return { ids, aspects };
}

function sectionsOf<Item, Heading extends string>(
  items: readonly Item[],
  headingOf: (item: Item) => Heading,
): { heading: Heading; count: number }[] {
  const sections: { heading: Heading; count: number }[] = [];
  for (const item of items) {
    const heading = headingOf(item);
    const last = sections.at(-1);
    if (last?.heading === heading) last.count += 1;
    else sections.push({ heading, count: 1 });
  }
  return sections;
}
