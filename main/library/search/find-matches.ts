import type { RelevanceCalibration } from '../../../models/catalog/model-entry.ts';
import { dot } from '../../../models/clip/vector-math.ts';
import type { Neighbour, StoredVector, VectorStore } from '../vectors/vector-store.ts';
import {
  type ComposedQuery,
  comparisonWith,
  isSinglePart,
  retrievalVector,
  scorePhoto,
} from './compose-query.ts';

/** How well a photo looks like what was asked for. */
export interface Match {
  readonly photo: string;
  /** Probability, 0–1. */
  readonly match: number;
  readonly cosine: number;
}

type Vectors = Pick<VectorStore, 'nearest' | 'fetch'>;

interface Search {
  readonly query: ComposedQuery;
  readonly calibration: RelevanceCalibration;
  /** Photos that pass the filters; null when there are none to pass. */
  readonly allowed: ReadonlySet<string> | null;
  /** Matches are looked for until there are so many, weak ones included; 0 for those that are not weak alone. */
  readonly atLeast: number;
}

/** Fewer photos than this are fetched and compared one by one, exactly. */
const exactUpTo = 4_096;
const firstLook = 512;
const growth = 4;
/** Ten thousand matches are a statement about the library; nobody pages through them. */
const mostNeighbours = 10_000;
/** With filters that let many photos pass, those have to be found among many more. */
const mostFilteredNeighbours = 50_000;

/**
 * The photos that may answer a question, most alike first as far as the retrieval vector goes. Selective filters are
 * scored exactly; otherwise the nearest photos are taken, more and more of them until the last ones are all weak.
 */
export async function findMatches(vectors: Vectors, search: Search): Promise<Match[]> {
  const { allowed } = search;
  const target = retrievalVector(search.query);
  if (allowed && allowed.size <= exactUpTo) return scoreStored(await vectors.fetch(allowed), search, target);
  const most = Math.max(allowed ? mostFilteredNeighbours : mostNeighbours, search.atLeast);
  const stored = new Map<string, StoredVector>();
  for (let limit = Math.max(firstLook, search.atLeast); ; limit *= growth) {
    const wanted = Math.min(limit, most);
    const neighbours = await vectors.nearest(target, wanted);
    const passes = ({ photo }: { readonly photo: string }) => allowed === null || allowed.has(photo);
    // With one part every neighbour is judged by what came with it, filtered out or not: the end shows sooner.
    const judged = isSinglePart(search.query)
      ? neighbours.map((neighbour) => scoreNeighbour(neighbour, search))
      : scoreStored(await fetchOnce(vectors, neighbours.filter(passes), stored), search, target);
    const matches = judged.filter(passes);
    const isExhausted = neighbours.length < wanted || wanted === most;
    if (isExhausted || (matches.length >= search.atLeast && endsWeak(judged, search.calibration)))
      return matches;
  }
}

/** The vectors of photos, by photo. Those that a nearer look has fetched are in `stored`, and all are afterwards. */
async function fetchOnce(
  vectors: Vectors,
  photos: readonly { readonly photo: string }[],
  stored: Map<string, StoredVector>,
): Promise<ReadonlyMap<string, StoredVector>> {
  const names = photos.map(({ photo }) => photo);
  const fetched = await vectors.fetch(names.filter((photo) => !stored.has(photo)));
  for (const [photo, vector] of fetched) stored.set(photo, vector);
  return stored;
}

/** Scores photos that are known already, such as those whose names match. */
export async function scorePhotos(
  vectors: Vectors,
  photos: readonly string[],
  search: Search,
): Promise<Match[]> {
  return scoreStored(await vectors.fetch(photos), search, retrievalVector(search.query));
}

/** Whether the farther quarter holds nothing but weak matches: what lies beyond is weaker still, hubs aside. */
function endsWeak(matches: readonly Match[], { possibleFrom }: RelevanceCalibration): boolean {
  if (matches.length === 0) return false;
  const byCosine = [...matches].sort((a, b) => b.cosine - a.cosine);
  return byCosine.slice(Math.floor(byCosine.length * 0.75)).every(({ match }) => match < possibleFrom);
}

function scoreNeighbour(neighbour: Neighbour, { query, calibration }: Search): Match {
  const { photo, cosine } = neighbour;
  return { photo, cosine, match: scorePhoto(query, () => neighbour, calibration) };
}

function scoreStored(
  photos: ReadonlyMap<string, StoredVector>,
  { query, calibration }: Search,
  target: Float32Array,
): Match[] {
  return Array.from(photos, ([photo, stored]) => ({
    photo,
    match: scorePhoto(query, comparisonWith(stored), calibration),
    cosine: dot(stored.vector, target),
  }));
}
