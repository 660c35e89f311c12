import type { Run } from '../catalog/run-table.ts';
import { withKeyword } from '../catalog/tag-members.ts';
import { inTransaction } from '../catalog/transaction.ts';
import { nothingIndexed, readLibraryState } from '../search/library-state.ts';
import { type ConceptSources, draftOf } from './concept-sources.ts';
import { findActingConcept } from './find-concept.ts';
import { writeScorer } from './learning/scorer.ts';
import { proposedLine } from './library-scores.ts';
import { assignmentChanges, lineEffect } from './line-effect.ts';
import { visibleScores } from './visible-scores.ts';

/**
 * Makes what a concept is now its next version, and its tags what that version says. No other run may begin before it
 * ends: what the concept had assigned is read before the transaction.
 *
 * @param line null takes the proposed one
 * @throws EideticError `concept.unknown`, `concept.review-only`, `search.nothing-indexed`; what the text tower throws
 */
export async function applyConcept(
  sources: ConceptSources,
  conceptId: number,
  line: number | null,
): Promise<Run> {
  const { catalogue, model, scores, vectors, visible } = sources;
  const { assignments, conceptVersions, concepts, database, runs, verdicts } = catalogue;
  const drafted = findActingConcept(concepts, conceptId);
  const draft = await draftOf(sources, drafted);
  const scored = await scores.of(draft);
  if (scored.photos.length === 0) throw nothingIndexed(readLibraryState(database, 0));
  const drawn = line ?? proposedLine(draft, scored);
  const assigned = await assignments.ofTag(drafted.tagId);
  const shown = visibleScores(scored, await visible.photos());
  const write = () => {
    // A person may have removed it, said more or forbidden it while photos were scored.
    const concept = findActingConcept(concepts, conceptId);
    const decided = verdicts.ofTag(concept.tagId);
    const keyword = withKeyword(database, concept.name);
    const before = conceptVersions.find(concept.id, concept.version);
    const effect = lineEffect(shown, drawn, { members: assigned, verdicts: decided, keyword });
    const at = new Date().toISOString();
    const version = conceptVersions.nextNumber(concept.id);
    conceptVersions.add(concept.id, {
      version,
      vectors: vectors.tableName,
      model: model.id,
      line: drawn,
      scorer: writeScorer(draft.scorer),
      madeFrom: draft.madeFrom,
      madeAt: at,
    });
    const run = runs.add({
      concept: concept.id,
      kind: before && before.vectors !== vectors.tableName ? 'model-changed' : 'applied',
      version,
      line: drawn,
      model: model.id,
      versionBefore: concept.version,
      activeBefore: concept.active,
      added: effect.added.length,
      removed: effect.removed.length,
      at,
    });
    assignments.change(concept.tagId, run, assignmentChanges(scored, drawn, decided, assigned));
    concepts.change(concept.id, { version, active: true });
    catalogue.audit.record(
      'concept.apply',
      concept.name,
      `version ${version}, line ${drawn.toFixed(2)}: ${effect.added.length} added, ${effect.removed.length} removed`,
    );
    return runs.find(run)!;
  };
  return visible.keptAcross(() => inTransaction(database, write));
}
