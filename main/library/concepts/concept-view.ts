import type { Concept, Learning, Verdict } from '../../../preload/contract/index.ts';
import type { ConceptRow } from '../catalog/concept-table.ts';
import { countByGiver } from '../catalog/tag-members.ts';
import { samplesOf } from '../catalog/tag-samples.ts';
import { type ConceptSources, draftOf } from './concept-sources.ts';
import { fingerprintOf } from './fingerprint.ts';
import { sensitivityOf } from './sensitive-words.ts';

const mostSamples = 4;

/**
 * A concept as people see it. One whose answers cannot be learnt from now, as where the text tower does not start, is
 * shown as if nothing had been learnt from them: all else of it can be seen and changed without.
 *
 * @param onUnlearnt hears why
 */
export async function viewOf(
  sources: ConceptSources,
  concept: ConceptRow,
  onUnlearnt: (error: unknown) => void,
): Promise<Concept> {
  const { catalogue, vectors } = sources;
  const verdicts = catalogue.verdicts.ofTag(concept.tagId);
  const applied = catalogue.conceptVersions.find(concept.id, concept.version);
  const learning = await learningOf(sources, concept, verdicts).catch((error: unknown) => {
    onUnlearnt(error);
    return nothingLearnt(verdicts);
  });
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

async function learningOf(
  sources: ConceptSources,
  concept: ConceptRow,
  verdicts: ReadonlyMap<string, Verdict>,
): Promise<Learning> {
  if (verdicts.size === 0) return nothingLearnt(verdicts);
  return (await draftOf(sources, concept, verdicts)).learning;
}

function nothingLearnt(verdicts: ReadonlyMap<string, Verdict>): Learning {
  const yes = [...verdicts.values()].filter((verdict) => verdict === 'yes').length;
  return { yes, no: verdicts.size - yes, stage: 'words', mistakes: null };
}
