import { dot } from '../clip/vector-math.ts';

/**
 * Where the best right answer stands, 0 for first. Ties are counted against the model: a wrong answer with the same
 * score stands before every right one, so that a model that finds everything alike finds nothing.
 *
 * @param scores one for each answer, higher is better, all finite
 * @param isRight at least one answer must be
 * @throws RangeError when no answer is right: there is nothing to rank
 */
export function pessimisticRank(scores: ArrayLike<number>, isRight: (answer: number) => boolean): number {
  let best = Number.NEGATIVE_INFINITY;
  let anyRight = false;
  for (let answer = 0; answer < scores.length; answer += 1) {
    if (!isRight(answer)) continue;
    anyRight = true;
    best = Math.max(best, scores[answer]!);
  }
  if (!anyRight) throw new RangeError('no answer is right');
  let before = 0;
  for (let answer = 0; answer < scores.length; answer += 1) {
    if (scores[answer]! >= best && !isRight(answer)) before += 1;
  }
  return before;
}

/**
 * For every query the rank of its best right answer.
 *
 * @param isRight whether an answer is right for a query, both by their position
 */
export function ranksOf(
  queries: readonly Float32Array[],
  answers: readonly Float32Array[],
  isRight: (query: number, answer: number) => boolean,
): number[] {
  const scores = new Float64Array(answers.length);
  return queries.map((vector, query) => {
    for (let answer = 0; answer < answers.length; answer += 1) scores[answer] = dot(vector, answers[answer]!);
    return pessimisticRank(scores, (answer) => isRight(query, answer));
  });
}

/** For every rank whether it is among the first `k`: 1 or 0. */
export function hitsAt(ranks: readonly number[], k: number): number[] {
  return ranks.map((rank) => (rank < k ? 1 : 0));
}
