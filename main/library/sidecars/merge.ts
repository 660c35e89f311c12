import { mergeStars } from './merge-stars.ts';
import { mergeTags, type Writer } from './merge-tags.ts';
import type { Wishes } from './wishes.ts';
import type { XmpWords } from './xmp-words.ts';

/** What a sidecar should say, and what of it is news. */
export interface Merge {
  readonly next: XmpWords;
  readonly addedTags: readonly string[];
  readonly removedTags: readonly string[];
  /** Stars that would be written; null for none. */
  readonly rating: number | null;
  /** What another program says otherwise, and is kept: a sentence each. */
  readonly conflicts: readonly string[];
}

/** Merges what Eidetic knows into what a sidecar says: see `mergeTags` and `mergeStars`. */
export function merge(current: XmpWords, wishes: Wishes, writer: Writer): Merge {
  const tags = mergeTags(current, wishes, writer);
  const stars = mergeStars(current, wishes, writer);
  return {
    next: { ...tags.words, ...stars.words },
    addedTags: tags.added,
    removedTags: tags.removed,
    rating: stars.written,
    conflicts: [...tags.conflicts, ...(stars.conflict === null ? [] : [stars.conflict])],
  };
}
