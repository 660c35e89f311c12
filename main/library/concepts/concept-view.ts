import type { Concept, Learning } from '../../../preload/contract/index.ts';
import type { ConceptRow } from '../catalog/concept-table.ts';
import { countByGiver } from '../catalog/tag-members.ts';
import { samplesOf } from '../catalog/tag-samples.ts';
import { type ConceptSources, draftOf } from './concept-sources.ts';
import { fingerprintOf } from './fingerprint.ts';
import { sensitivityOf } from './sensitive-words.ts';

const mostSamples = 4;
const nothingLearnt: Learning = { yes: 0, no: 0, stage: 'words', mistakes: null };

/** A concept as people see it. @throws what the text tower throws, where there are answers to learn from */
export async function viewOf(sources: ConceptSources, concept: ConceptRow): Promise<Concept> {
  const { catalogue, vectors } = sources;
  const verdicts = catalogue.verdicts.ofTag(concept.tagId);
  const applied = catalogue.conceptVersions.find(concept.id, concept.version);
  const { learning } =
    verdicts.size > 0 ? await draftOf(sources, concept, verdicts) : { learning: nothingLearnt };
  const givers = countByGiver(catalogue.database, concept.name);
  const sensitivity = sensitivityOf([concept.name, ...concept.phrases]);
  return {
    concept: concept.id,
    name: concept.name,
    phrases: [...concept.phrases],
    contrasts: [...concept.contrasts],
    action: concept.action,
    active: concept.active,
    reviewOnly: concept.reviewOnly || sensitivity !== null,
    sensitivity,
    readyMade: concept.readyMade,
    version: concept.version,
    line: applied?.line ?? null,
    photos: givers.you + givers.concept + givers.keyword,
    givers,
    learning,
    changed: applied !== null && applied.madeFrom !== fingerprintOf(concept, verdicts),
    modelChanged: applied !== null && applied.vectors !== vectors.tableName,
    samples: samplesOf(catalogue.database, concept.tagId, mostSamples),
  };
}
