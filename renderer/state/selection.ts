/** Runs of indexes into a listing, sorted, apart from one another, each from its first to before its last. */
export type Runs = readonly (readonly [first: number, end: number])[];

export const nothingSelected: Runs = [];

export function countOf(runs: Runs): number {
  return runs.reduce((sum, [first, end]) => sum + end - first, 0);
}

export function isSelected(runs: Runs, index: number): boolean {
  return runs.some(([first, end]) => index >= first && index < end);
}

/** Both together. */
export function united(runs: Runs, others: Runs): Runs {
  const sorted = [...runs, ...others].filter(([first, end]) => end > first).sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [first, end] of sorted) {
    const last = merged.at(-1);
    if (last && first <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([first, end]);
  }
  return merged;
}

/** What is in `runs` and not in `others`. */
export function without(runs: Runs, others: Runs): Runs {
  return others.reduce<Runs>(
    (left, [from, to]) =>
      left.flatMap(([first, end]): [number, number][] =>
        [
          [first, Math.min(end, from)] as [number, number],
          [Math.max(first, to), end] as [number, number],
        ].filter(([start, stop]) => stop > start),
      ),
    runs,
  );
}

/** Takes one in that was out, and out that was in. */
export function toggled(runs: Runs, index: number): Runs {
  const one: Runs = [[index, index + 1]];
  return isSelected(runs, index) ? without(runs, one) : united(runs, one);
}

/** Everything between two indexes, both included, whichever comes first. */
export function between(one: number, other: number): Runs {
  return [[Math.min(one, other), Math.max(one, other) + 1]];
}
