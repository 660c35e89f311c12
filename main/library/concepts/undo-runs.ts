import { type CallOutput, EideticError } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import type { ConceptRow } from '../catalog/concept-table.ts';
import { withKeyword } from '../catalog/tag-members.ts';
import { inTransaction } from '../catalog/transaction.ts';
import type { VisiblePhotos } from '../catalog/visible-index.ts';
import { howMany } from '../how-many.ts';
import { findConcept } from './find-concept.ts';

/**
 * Takes back a run and every later one of its concept that still stands, newest first, so that what it had assigned, its
 * version and whether it was active are exactly what they were. A concept that a person switched off since stays off.
 *
 * ## What was taken back stays so
 * Arrivals that are taken back would be given the tag again by the next sweep. Hence their changes are kept: what a
 * version gave and a person took back, it does not give again. Applying the concept makes a new version.
 *
 * @throws EideticError `run.unknown`, `run.undone`
 */
export function undoRuns(
  catalogue: Catalogue,
  runId: number,
  visible: VisiblePhotos,
): CallOutput<'concepts.undoRun'> & { concept: number } {
  const { assignments, audit, concepts, conceptVersions, database, runs } = catalogue;
  return inTransaction(database, () => {
    const first = runs.find(runId);
    if (!first) throw new EideticError('run.unknown');
    if (first.undoneAt !== null) throw new EideticError('run.undone');
    const concept = findConcept(concepts, first.concept);
    const undone = runs.standingFrom(first);
    const { given, taken } = assignments.effectOfTakingBack(undone.map(({ run }) => run));
    const at = new Date().toISOString();
    for (const { run, kind, version, versionBefore, activeBefore } of undone) {
      assignments.putBack(concept.tagId, run);
      runs.markUndone(run, at);
      if (kind === 'arrived') continue;
      concepts.change(concept.id, { version: versionBefore, active: concept.active && activeBefore });
      conceptVersions.remove(concept.id, version);
    }
    runs.forgetUndoneChanges(concept.id);
    const isFelt = feelsRuns(catalogue, concept, visible);
    const added = given.filter(isFelt).length;
    const removed = taken.filter(isFelt).length;
    audit.record(
      'concept.undo',
      concept.name,
      `${howMany(undone.length, 'run')}: ${added} added, ${removed} removed`,
    );
    return { runs: undone.length, added, removed, concept: concept.id };
  });
}

/** Whether it is for the concept alone to say if a photo has its tag, and the photo is visible. */
function feelsRuns(
  { database, verdicts }: Catalogue,
  { name, reviewOnly, tagId }: ConceptRow,
  visible: VisiblePhotos,
): (hash: string) => boolean {
  const decided = verdicts.ofTag(tagId);
  const keyword = withKeyword(database, name);
  return (hash) => !reviewOnly && visible.places.has(hash) && !decided.has(hash) && !keyword.has(hash);
}
