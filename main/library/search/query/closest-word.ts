/**
 * The candidate that is typed most like a word, or null when none is near: at most two letters of a longer word
 * may be wrong, missing, too many or swapped with their neighbour.
 */
export function closestWord(word: string, candidates: readonly string[]): string | null {
  let closest: string | null = null;
  let least = word.length <= 3 ? 1.5 : 2.5;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate);
    if (distance < least) {
      closest = candidate;
      least = distance;
    }
  }
  return closest;
}

/** Optimal string alignment distance (Damerau 1964): insertions, deletions, substitutions, swaps of neighbours. */
export function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const differs = left[row - 1] === right[column - 1] ? 0 : 1;
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + differs);
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped && row > 1 && column > 1) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length]!;
}
