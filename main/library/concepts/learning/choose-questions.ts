import { dot } from '../../../../models/clip/vector-math.ts';
import type { Verdict } from '../../../../preload/contract/index.ts';
import type { StoredVector } from '../../vectors/vector-rows.ts';
import type { VectorStore } from '../../vectors/vector-store.ts';
import { logOddsOf } from './line.ts';

/** A photo and its probability, 0–1. */
export interface ScoredPhoto {
  readonly photo: string;
  readonly score: number;
}

export interface AskablePhotos {
  /** Every photo that may be asked about, in any order. */
  readonly photos: readonly string[];
  /** Their probabilities, in the same order. */
  readonly scores: Float32Array;
  /** The line between those that are meant and those that are not, a probability. */
  readonly line: number;
  /** What a person has answered already. */
  readonly answered: ReadonlyMap<string, Verdict>;
}

export interface QuestionOptions extends AskablePhotos {
  /** Photos that were shown and passed over. */
  readonly passed: ReadonlySet<string>;
  readonly limit: number;
  /** Looks up how photos look, so that a series of shots is asked about once. */
  readonly vectors: Pick<VectorStore, 'fetch'>;
}

/** Log-odds: what is at most e times as likely or unlikely as the line may well fall on its other side. */
const doubtfulReach = 1;
/** The cosine from which two photos are all but one picture: the answer to one answers the other. */
const nearlyAlike = 0.9;
/** How many times as many photos are looked at as are asked about, to find some that differ. */
const choice = 4;
/** Before there are so many yeses, every other question is about the surest photos: from noes alone little is learnt. */
const fewYeses = 2;

/**
 * The photos whose yes or no would teach most, the most useful first: those nearest to the line, where a person's word is
 * likeliest to change something (uncertainty sampling, Lewis & Gale 1994), and no two that look nearly alike.
 * Photos without a vector are asked about like any other.
 */
export async function chooseQuestions(options: QuestionOptions): Promise<ScoredPhoto[]> {
  const { photos, scores, answered, passed, limit, vectors } = options;
  const middle = logOddsOf(options.line);
  const open = [...photos.keys()].filter(
    (index) => !answered.has(photos[index]!) && !passed.has(photos[index]!),
  );
  const photosAt = (indexes: readonly number[]) =>
    indexes.map((index) => ({ photo: photos[index]!, score: scores[index]! }));
  const smallest = (measure: (score: number) => number) =>
    photosAt(indexesOfSmallest(open, limit * choice, (index) => measure(scores[index]!), photos));
  const nearest = smallest((score) => Math.abs(logOddsOf(score) - middle));
  const yeses = [...answered.values()].filter((verdict) => verdict === 'yes').length;
  const surest = yeses < fewYeses ? smallest((score) => -score) : nearest;
  const looks = await vectors.fetch(new Set([...nearest, ...surest].map(({ photo }) => photo)));
  const chosen: ScoredPhoto[] = [];
  const isLeft = ({ photo }: ScoredPhoto) => chosen.every((other) => other.photo !== photo);
  const isNew = (one: ScoredPhoto) =>
    isLeft(one) && !chosen.some((other) => areAlike(looks.get(one.photo), looks.get(other.photo)));
  while (chosen.length < limit) {
    const queue = chosen.length % 2 === 0 ? surest : nearest;
    // Where all that is left looks alike, asking about it is better than falling silent.
    const next = queue.find(isNew) ?? nearest.find(isNew) ?? queue.find(isLeft) ?? nearest.find(isLeft);
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}

/** How many photos are too near to the line to be sure of, without those that a person has answered. */
export function countDoubtful({ photos, scores, line, answered }: AskablePhotos): number {
  const middle = logOddsOf(line);
  let count = 0;
  scores.forEach((score, index) => {
    const isNear = Math.abs(logOddsOf(score) - middle) <= doubtfulReach;
    if (isNear && !answered.has(photos[index]!)) count += 1;
  });
  return count;
}

function areAlike(left: StoredVector | undefined, right: StoredVector | undefined): boolean {
  return left !== undefined && right !== undefined && dot(left.vector, right.vector) >= nearlyAlike;
}

/** The few indexes with the smallest measure, the smallest first; equal ones in the order of their photos. */
function indexesOfSmallest(
  indexes: readonly number[],
  count: number,
  measure: (index: number) => number,
  photos: readonly string[],
): number[] {
  const measures = Float64Array.from(indexes, measure);
  // Sorting bare numbers is quick; only the few that pass are sorted by photo too.
  const last = measures.toSorted()[Math.min(count, measures.length) - 1];
  if (last === undefined) return [];
  return indexes
    .map((index, place) => ({ index, measure: measures[place]! }))
    .filter((one) => one.measure <= last)
    .sort((a, b) => a.measure - b.measure || (photos[a.index]! < photos[b.index]! ? -1 : 1))
    .slice(0, count)
    .map(({ index }) => index);
}
