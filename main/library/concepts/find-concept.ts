import { EideticError } from '../../../preload/contract/index.ts';
import type { ConceptRow, ConceptTable } from '../catalog/concept-table.ts';

/** @throws EideticError `concept.unknown` */
export function findConcept(concepts: ConceptTable, id: number): ConceptRow {
  const concept = concepts.find(id);
  if (!concept) throw new EideticError('concept.unknown');
  return concept;
}

/** A concept that may tag by itself. @throws EideticError `concept.unknown`, `concept.review-only` */
export function findActingConcept(concepts: ConceptTable, id: number): ConceptRow {
  const concept = findConcept(concepts, id);
  if (concept.reviewOnly) throw new EideticError('concept.review-only', { name: concept.name });
  return concept;
}
