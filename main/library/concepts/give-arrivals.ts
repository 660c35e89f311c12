import type { Catalogue } from '../catalog/catalogue.ts';
import type { ConceptRow } from '../catalog/concept-table.ts';
import type { ConceptVersion } from '../catalog/concept-version-table.ts';
import { withKeyword } from '../catalog/tag-members.ts';
import { inTransaction } from '../catalog/transaction.ts';
import type { ScoredPhoto } from './learning/choose-questions.ts';

/** A run of arrivals is what a person takes back: those of a day, not those of a year. */
const longestRunMs = 24 * 60 * 60 * 1_000;

/** A concept that tags by itself, and what it was applied as. */
export interface ActingConcept {
  readonly concept: ConceptRow;
  readonly version: ConceptVersion;
}

/** The concepts that tag new photos: active, not for review only, and applied with the vectors of now. */
export function actingConcepts(
  { concepts, conceptVersions }: Catalogue,
  vectorTable: string,
): ActingConcept[] {
  return concepts.list().flatMap((concept): ActingConcept[] => {
    if (!concept.active || concept.reviewOnly) return [];
    const version = conceptVersions.find(concept.id, concept.version);
    return version?.vectors === vectorTable ? [{ concept, version }] : [];
  });
}

/**
 * Gives photos above the line the tag, where the concept is still what it was when they were scored. Photos that have it
 * already, that a person has a word on, or that lost it when a run of this version was taken back, are left alone.
 *
 * @returns how many got it
 */
export function giveArrivals(
  catalogue: Catalogue,
  { concept: { id }, version }: ActingConcept,
  photos: readonly ScoredPhoto[],
): number {
  if (photos.length === 0) return 0;
  const { assignments, concepts, database, verdicts } = catalogue;
  return inTransaction(database, () => {
    const concept = concepts.find(id);
    if (!concept?.active || concept.reviewOnly || concept.version !== version.version) return 0;
    const decided = verdicts.ofTag(concept.tagId);
    const assigned = assignments.amongOf(
      concept.tagId,
      photos.map(({ photo }) => photo),
    );
    const missing = photos.filter(({ photo }) => !assigned.has(photo) && !decided.has(photo));
    const takenBack = assignments.takenBackAmong(
      id,
      version.version,
      missing.map(({ photo }) => photo),
    );
    const wanted = missing.filter(({ photo }) => !takenBack.has(photo));
    if (wanted.length === 0) return 0;
    const keyword = withKeyword(database, concept.name);
    const added = wanted.filter(({ photo }) => !keyword.has(photo)).length;
    const at = new Date().toISOString();
    assignments.change(
      concept.tagId,
      openRun(catalogue, { concept, version, added, at }),
      wanted.map(({ photo, score }) => ({ hash: photo, before: null, after: score, at })),
    );
    return wanted.length;
  });
}

interface Arrival extends ActingConcept {
  /** How many photos get a tag that they did not have. */
  readonly added: number;
  /** ISO 8601. */
  readonly at: string;
}

/** The run that arrivals of this version belong to today, made where there is none. */
function openRun({ audit, runs }: Catalogue, { concept, version, added, at }: Arrival): number {
  const newest = runs.newestOf(concept.id);
  const isOpen =
    newest?.kind === 'arrived' &&
    newest.version === version.version &&
    newest.undoneAt === null &&
    Date.parse(at) - Date.parse(newest.at) < longestRunMs;
  if (isOpen) {
    runs.addTo(newest.run, added);
    return newest.run;
  }
  // One entry a run: a batch is some dozen photos, and the list is for people.
  audit.record(
    'concept.arrived',
    concept.name,
    `version ${version.version}, line ${version.line.toFixed(2)}`,
  );
  return runs.add({
    concept: concept.id,
    kind: 'arrived',
    version: version.version,
    line: version.line,
    model: version.model,
    versionBefore: concept.version,
    activeBefore: concept.active,
    added,
    removed: 0,
    at,
  });
}
