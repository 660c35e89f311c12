import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import type { Verdict } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import type { ConceptRow } from '../catalog/concept-table.ts';
import type { VisibleIndex } from '../catalog/visible-index.ts';
import type { Listings } from '../listing/listings.ts';
import type { VectorStore } from '../vectors/vector-store.ts';
import type { ConceptDrafts, Draft } from './concept-drafts.ts';
import type { LibraryScores } from './library-scores.ts';

/** What everything about concepts is made from. */
export interface ConceptSources {
  readonly catalogue: Catalogue;
  readonly vectors: VectorStore;
  readonly model: Pick<ModelEntry, 'id' | 'relevance'>;
  readonly drafts: ConceptDrafts;
  readonly scores: LibraryScores;
  readonly visible: VisibleIndex;
  readonly listings: Pick<Listings, 'keep'>;
}

/** A concept as it is now, with what was learnt from the answers given to it. */
export function draftOf(
  { catalogue, drafts }: Pick<ConceptSources, 'catalogue' | 'drafts'>,
  concept: Pick<ConceptRow, 'tagId' | 'phrases' | 'contrasts'>,
  verdicts: ReadonlyMap<string, Verdict> = catalogue.verdicts.ofTag(concept.tagId),
): Promise<Draft> {
  return drafts.of(concept, verdicts);
}
