/** A run of a list: from its first index to before its last. */
export type Run = readonly [from: number, to: number];

/** The indexes in runs that lie inside a list of `length`, each once, in order. */
export function indexesIn(runs: readonly Run[], length: number): number[] {
  const isIn = new Uint8Array(length);
  for (const [from, to] of runs) isIn.fill(1, Math.min(from, length), Math.min(to, length));
  const indexes: number[] = [];
  for (let index = isIn.indexOf(1); index >= 0; index = isIn.indexOf(1, index + 1)) indexes.push(index);
  return indexes;
}

/** The runs of a list whose items are chosen. */
export function runsOf(length: number, isChosen: (index: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  for (let index = 0; index < length; index += 1) {
    if (!isChosen(index)) continue;
    const last = runs.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else runs.push([index, index + 1]);
  }
  return runs;
}
