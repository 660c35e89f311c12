import { setImmediate as breathe } from 'node:timers/promises';
import type { ParsedInput, Question } from '../../../preload/contract/index.ts';
import type { ConceptRow } from '../catalog/concept-table.ts';
import type { VisiblePhotos } from '../catalog/visible-index.ts';
import type { Draft } from './concept-drafts.ts';
import { type ConceptSources, draftOf } from './concept-sources.ts';
import { chooseQuestions, countDoubtful, type ScoredPhoto } from './learning/choose-questions.ts';
import { proposedLine, type ScoredPhotos } from './library-scores.ts';
import { scoredTiles } from './scored-tiles.ts';
import { visibleScores } from './visible-scores.ts';

type Passed = ParsedInput<'concepts.questions'>['passed'];

interface QuestionRequest {
  readonly limit: number;
  readonly passed: Passed;
}

/** What there is to ask about one concept. */
interface Queue {
  readonly concept: ConceptRow;
  readonly doubtful: number;
  readonly photos: readonly ScoredPhoto[];
}

/**
 * Whoever reviews a hundred concepts at once has enough to answer long before all of them are looked at. The others are
 * another time: what was looked at is remembered.
 */
const patienceMs = 2_000;

/** What to ask of some concepts: of each in turn, those with the most doubtful photos first. */
export async function questionsFor(
  sources: ConceptSources,
  concepts: readonly ConceptRow[],
  { limit, passed }: QuestionRequest,
): Promise<{ questions: Question[]; doubtful: number }> {
  const visible = await sources.visible.photos();
  const queues: Queue[] = [];
  const until = performance.now() + patienceMs;
  for (const concept of concepts) {
    const found = queues.reduce((sum, { photos }) => sum + photos.length, 0);
    if (found >= limit && performance.now() > until) break;
    queues.push(await queueOf(sources, concept, { limit, passed, visible }));
    await breathe();
  }
  const busiestFirst = queues.toSorted((a, b) => b.doubtful - a.doubtful);
  const chosen = inTurn(
    busiestFirst.map(({ concept, photos }) => photos.map((photo) => ({ concept, photo }))),
  ).slice(0, limit);
  return {
    questions: chosen.flatMap(({ concept, photo }): Question[] => {
      const [tile] = scoredTiles(sources.catalogue.database, visible, [photo], sources.model.relevance);
      return tile ? [{ concept: concept.id, name: concept.name, photo: tile, score: photo.score }] : [];
    }),
    doubtful: queues.reduce((sum, { doubtful }) => sum + doubtful, 0),
  };
}

async function queueOf(
  sources: ConceptSources,
  concept: ConceptRow,
  { limit, passed, visible }: QuestionRequest & { readonly visible: VisiblePhotos },
): Promise<Queue> {
  const draft = await draftOf(sources, concept);
  const scored = await sources.scores.of(draft);
  const { photos, scores } = visibleScores(scored, visible);
  const asked = { photos, scores, line: lineOf(sources, concept, draft, scored), answered: draft.answers };
  const passedHere = passed.filter((pass) => pass.concept === concept.id).map(({ photo }) => photo);
  return {
    concept,
    doubtful: countDoubtful(asked),
    photos: await chooseQuestions({
      ...asked,
      passed: new Set(passedHere),
      vectors: sources.vectors,
      limit,
    }),
  };
}

/** The line a person drew, while the concept is what it was when they did; else the one that is proposed now. */
function lineOf(
  { catalogue, vectors }: ConceptSources,
  concept: ConceptRow,
  draft: Draft,
  scored: ScoredPhotos,
): number {
  const applied = catalogue.conceptVersions.find(concept.id, concept.version);
  const isDraft = applied?.madeFrom === draft.madeFrom && applied.vectors === vectors.tableName;
  return isDraft ? applied.line : proposedLine(draft, scored);
}

/** The first of each list, then the second of each, and so on. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}
