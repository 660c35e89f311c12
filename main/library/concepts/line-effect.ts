import type { Verdict } from '../../../preload/contract/index.ts';
import type { Assignment, AssignmentChange } from '../catalog/assignment-table.ts';
import type { ScoredPhotos } from './library-scores.ts';
import { isAbove } from './score-levels.ts';

/** What is known of a tag before a line is drawn. */
export interface TagNow {
  /** Photos that have it, at least those that neither a person nor a keyword gave it. */
  readonly members: { has(photo: string): boolean };
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Photos that have it as a keyword in their files. */
  readonly keyword: ReadonlySet<string>;
}

/** Photos, by their index among those that were scored, that get the tag, and that lose it. */
export interface LineEffect {
  readonly added: number[];
  readonly removed: number[];
}

/** What a line does to the tag itself: where a person has a word or a file a keyword, nothing. */
export function lineEffect({ photos, scores }: ScoredPhotos, line: number, tag: TagNow): LineEffect {
  const added: number[] = [];
  const removed: number[] = [];
  photos.forEach((photo, index) => {
    if (tag.verdicts.has(photo) || tag.keyword.has(photo)) return;
    const above = isAbove(scores[index]!, line);
    if (above === tag.members.has(photo)) return;
    (above ? added : removed).push(index);
  });
  return { added, removed };
}

/**
 * What a line does to what the concept itself has assigned. Where a person has a word nothing is assigned: a no
 * forbids it, a yes needs none. Photos that were not scored keep what they have.
 */
export function assignmentChanges(
  { photos, scores }: ScoredPhotos,
  line: number,
  verdicts: ReadonlyMap<string, Verdict>,
  assigned: ReadonlyMap<string, Assignment>,
): AssignmentChange[] {
  const changes: AssignmentChange[] = [];
  photos.forEach((hash, index) => {
    const score = scores[index]!;
    const verdict = verdicts.get(hash);
    const before = assigned.get(hash) ?? null;
    const may = isAbove(score, line) && verdict !== 'no';
    if (may && !before && verdict === undefined) changes.push({ hash, before, after: score });
    if (!may && before) changes.push({ hash, before, after: null });
  });
  return changes;
}
