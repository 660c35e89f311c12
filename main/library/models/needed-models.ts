/** What a library needs models for. */
export interface NeededModels {
  /** It answers with them. */
  readonly inUse: ReadonlySet<string>;
  /** It learns its photos for them. */
  readonly wanted: ReadonlySet<string>;
  /** It can go back to them. */
  readonly before: ReadonlySet<string>;
}
