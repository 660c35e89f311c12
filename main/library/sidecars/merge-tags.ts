import { isDeepStrictEqual } from 'node:util';
import { tagKey } from '../catalog/tag-table.ts';
import type { Decision, Wishes } from './wishes.ts';
import { entryFields, type WrittenTag, type XmpWords } from './xmp-words.ts';

/** Who writes, and into which file. */
export interface Writer {
  /** The id of this library. */
  readonly library: string;
  /** The sidecar's name, for people. */
  readonly sidecar: string;
}

export interface MergedTags {
  readonly words: Pick<XmpWords, 'subjects' | 'paths' | 'tags'>;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly conflicts: readonly string[];
}

/**
 * ## Three ways
 * What we wrote earlier (by our namespace), what stands there now, and what Eidetic says now. A tag of ours is added
 * where it does not stand; one that we wrote and that no longer applies is taken out. What another program added is
 * never taken out, and what it took out stays out: that it was ours is remembered until it no longer applies.
 * What we wrote is known by its exact spelling: another spelling of the same tag is another program's.
 */
export function mergeTags(current: XmpWords, wishes: Wishes, { library, sidecar }: Writer): MergedTags {
  const ours = new Map(
    current.tags.filter((tag) => tag.Library === library).map((tag) => [tagKey(tag.TagName), tag]),
  );
  const wanted = new Map(wishes.decisions.map((decision) => [tagKey(decision.tag), decision]));
  const standing = new Set(current.subjects.map(tagKey));
  const kept: WrittenTag[] = [];
  const added: Decision[] = [];
  const conflicts: string[] = [];
  for (const [key, decision] of wanted) {
    const before = ours.get(key);
    if (before) kept.push(renewed(before, decision));
    if (before && !standing.has(key))
      conflicts.push(`Another program took “${decision.tag}” out of ${sidecar}. It stays out.`);
    if (!before && !standing.has(key)) added.push(decision);
  }
  const gone = [...ours.values()].filter(({ TagName }) => !wanted.has(tagKey(TagName)));
  const goneSubjects = new Set(gone.map(({ TagName }) => TagName));
  const gonePaths = new Set(
    gone.filter(({ InHierarchy }) => InHierarchy === 'True').map(({ TagName }) => TagName),
  );
  const words = {
    subjects: [
      ...current.subjects.filter((subject) => !goneSubjects.has(subject)),
      ...added.map(({ tag }) => tag),
    ],
    paths: [
      ...current.paths.filter((path) => !gonePaths.has(path)),
      ...added.map(({ tag }) => tag).filter((tag) => fitsHierarchy(tag, current.paths)),
    ],
    tags: [
      ...current.tags.filter((tag) => tag.Library !== library),
      ...[...kept, ...added.map((each) => entryFor(each, library, current.paths))].sort(byName),
    ],
  };
  return {
    words,
    added: added.map(({ tag }) => tag),
    removed: [...goneSubjects].filter((tag) => current.subjects.includes(tag)),
    conflicts: [...conflicts, ...refusals(words, wishes, sidecar)],
  };
}

/** Keywords of others for tags that a person refused. */
function refusals(after: Pick<XmpWords, 'subjects' | 'paths'>, wishes: Wishes, sidecar: string): string[] {
  const beside = new Set([...after.subjects, ...after.paths.flatMap((path) => path.split('|'))].map(tagKey));
  const inPhoto = new Set(wishes.keywordsInPhoto.map(tagKey));
  return wishes.refused.flatMap((tag) => {
    const key = tagKey(tag);
    const place = beside.has(key) ? sidecar : inPhoto.has(key) ? 'the photo itself' : null;
    return place === null
      ? []
      : `“${tag}” is another program’s keyword in ${place}. It stays there, although you said no.`;
  });
}

/** In the hierarchy `|` divides the steps of a path, and a tag that stands at the end of one stands there already. */
function fitsHierarchy(tag: string, paths: readonly string[]): boolean {
  if (tag.includes('|')) return false;
  return !paths.some((path) => tagKey(path.slice(path.lastIndexOf('|') + 1)) === tagKey(tag));
}

function entryFor(decision: Decision, library: string, paths: readonly string[]): WrittenTag {
  return {
    TagName: decision.tag,
    Library: library,
    ...reasonFor(decision),
    ...(fitsHierarchy(decision.tag, paths) ? { InHierarchy: 'True' } : {}),
  };
}

/** The entry as it was, unless somebody else decides now: that a person said yes once more is no news. */
function renewed(before: WrittenTag, decision: Decision): WrittenTag {
  const { TagName, Library, InHierarchy, DecidedAt } = before;
  const now = { TagName, Library, InHierarchy, ...reasonFor(decision) };
  const sameReason = isDeepStrictEqual(entryFields({ ...now, DecidedAt }), entryFields(before));
  return sameReason ? before : now;
}

type Reason = Omit<WrittenTag, 'TagName' | 'Library' | 'InHierarchy'>;

function reasonFor({ tag, by, at, concept }: Decision): Reason {
  if (!concept) return { DecidedBy: by, DecidedAt: at };
  return {
    DecidedBy: by,
    DecidedAt: at,
    Concept: tag,
    ConceptVersion: String(concept.version),
    Score: concept.score.toFixed(4),
    Model: concept.model,
  };
}

function byName(one: WrittenTag, other: WrittenTag): number {
  return tagKey(one.TagName) < tagKey(other.TagName) ? -1 : 1;
}
