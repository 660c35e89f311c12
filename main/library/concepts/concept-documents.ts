import { type ConceptDocument, verdict } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import type { ConceptRow } from '../catalog/concept-table.ts';
import { inTransaction } from '../catalog/transaction.ts';
import { decidedNow } from '../catalog/verdict-table.ts';
import { howMany } from '../how-many.ts';
import { sensitivityOf } from './sensitive-words.ts';

type DocumentedConcept = ConceptDocument['concepts'][number];

/** As many as the contract lets a concept have. */
const mostPhrases = 24;

/** Concepts as a document for another library: words and answers, no picture and no vector. */
export function exportConcepts(catalogue: Catalogue, concepts: readonly ConceptRow[]): ConceptDocument {
  return {
    eidetic: 'concepts',
    version: 1,
    concepts: concepts.map((concept) => ({
      name: concept.name,
      phrases: [...concept.phrases],
      contrasts: [...concept.contrasts],
      action: concept.action,
      active: concept.active,
      reviewOnly: concept.reviewOnly,
      readyMade: concept.readyMade,
      line: catalogue.conceptVersions.find(concept.id, concept.version)?.line ?? null,
      answers: Array.from(catalogue.verdicts.ofTag(concept.tagId), ([photo, given]) => ({
        photo,
        verdict: given,
      })),
    })),
  };
}

/**
 * Takes concepts in, all or none. One whose name is taken gets the document's words and answers on top of its own, whose
 * own answers win. None of them acts before somebody applies it here: this library's photos may be others.
 */
export function importConcepts(
  catalogue: Catalogue,
  document: ConceptDocument,
): { created: string[]; updated: string[] } {
  const { audit, concepts, database, tags } = catalogue;
  return inTransaction(database, () => {
    const created: string[] = [];
    const updated: string[] = [];
    for (const documented of document.concepts) {
      const tag = tags.ensure(documented.name);
      const known = concepts.ofTag(tag.id);
      const isSensitive = sensitivityOf([documented.name, ...documented.phrases]) !== null;
      if (known) {
        concepts.change(known.id, {
          phrases: onTopOf(known.phrases, documented.phrases),
          contrasts: onTopOf(known.contrasts, documented.contrasts),
          ...(isSensitive ? { reviewOnly: true } : {}),
        });
      } else {
        concepts.create({
          ...documented,
          tagId: tag.id,
          active: false,
          reviewOnly: documented.reviewOnly || isSensitive,
        });
      }
      addAnswers(catalogue, tag.id, documented);
      (known ? updated : created).push(tag.name);
    }
    audit.record(
      'concept.import',
      howMany(created.length + updated.length, 'concept'),
      [...created, ...updated].join(', '),
    );
    return { created, updated };
  });
}

function onTopOf(own: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...own, ...others])].slice(0, mostPhrases);
}

function addAnswers({ verdicts }: Catalogue, tagId: number, { answers }: DocumentedConcept): void {
  const own = verdicts.ofTag(tagId);
  for (const given of verdict.options) {
    const photos = answers.filter((answer) => answer.verdict === given && !own.has(answer.photo));
    verdicts.write(
      tagId,
      decidedNow(
        photos.map(({ photo }) => photo),
        given,
      ),
    );
  }
}
