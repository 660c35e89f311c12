/** Why a photo has a tag, for those who read it elsewhere. */
export interface Decision {
  readonly tag: string;
  readonly by: 'person' | 'concept';
  /** ISO 8601. */
  readonly at: string;
  /** Null for a person's own word. */
  readonly concept: { readonly version: number; readonly score: number; readonly model: string } | null;
}

/** What Eidetic would have a sidecar say, and what it must know to say nothing against others. */
export interface Wishes {
  /** The tags its photos have, each once. */
  readonly decisions: readonly Decision[];
  /** Tags that a person refused its photos. */
  readonly refused: readonly string[];
  /** A person's own stars, 0–5. */
  readonly stars: { readonly rating: number; readonly at: string } | null;
  /** The photos that share the sidecar have different stars; then `stars` are none. */
  readonly starsDiffer: boolean;
  /** Keywords that stand in the picture itself. */
  readonly keywordsInPhoto: readonly string[];
  /** Stars that another program gave, where the sidecar has none. */
  readonly starsInPhoto: number | null;
}

/** Whether a sidecar would have to be made for it. */
export function wantsAnything({ decisions, stars, starsDiffer }: Wishes): boolean {
  return decisions.length > 0 || (stars !== null && stars.rating > 0) || starsDiffer;
}
