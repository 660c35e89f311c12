/** Texts that go through the session together: rows of equal length. */
export interface TextBatch {
  /** Where each row's text stood in the caller's list. */
  readonly positions: readonly number[];
  readonly length: number;
  readonly rows: readonly (readonly number[])[];
}

/**
 * Sorts texts into batches of equal length. A short text is never padded to keep a longer one company: padding
 * costs time, and changes the vector wherever the model does not ignore it.
 *
 * @param tokens token ids of each text
 * @param largest most rows in a batch
 */
export function textBatches(tokens: readonly (readonly number[])[], largest: number): TextBatch[] {
  const byLength = Map.groupBy(tokens.keys(), (position) => tokens[position]!.length);
  return [...byLength].flatMap(([length, positions]) =>
    Array.from({ length: Math.ceil(positions.length / largest) }, (_, batch) => {
      const taken = positions.slice(batch * largest, (batch + 1) * largest);
      return { positions: taken, length, rows: taken.map((position) => tokens[position]!) };
    }),
  );
}
