import { setImmediate as breathe } from 'node:timers/promises';
import type { Candidates, Verdict } from '../../../preload/contract/index.ts';
import { everyPhotoWithTag } from '../catalog/tag-members.ts';
import { listByScore } from '../listing/scored-list.ts';
import { nothingIndexed, readLibraryState, waitingNotes } from '../search/library-state.ts';
import { type ConceptSources, draftOf } from './concept-sources.ts';
import type { ConceptWords } from './fingerprint.ts';
import { proposedLine } from './library-scores.ts';
import { byScore, levelOf } from './score-levels.ts';
import { visibleScores } from './visible-scores.ts';

/** What photos are looked at for: a concept, or words that are still being thought about. */
export interface WantedConcept extends ConceptWords {
  /** Of the tag it has or would have. */
  readonly name: string;
}

/**
 * Every visible photo that has been understood, by how well it matches, the surest first.
 *
 * @throws EideticError `search.nothing-indexed`, and what the text tower throws
 */
export async function candidatesFor(sources: ConceptSources, wanted: WantedConcept): Promise<Candidates> {
  const { catalogue, listings, model, scores, vectors } = sources;
  const { database } = catalogue;
  const state = readLibraryState(database, await vectors.count());
  const tagId = catalogue.tags.find(wanted.name)?.id ?? 0;
  const draft = await draftOf(sources, { ...wanted, tagId });
  const scored = await scores.of(draft);
  const visible = await sources.visible.photos();
  const shown = visibleScores(scored, visible);
  if (shown.photos.length === 0) throw nothingIndexed(state);
  await breathe();
  const order = byScore(shown.scores);
  const [ids, aspects, sorted] = [
    new Int32Array(order.length),
    new Uint8Array(order.length),
    new Float32Array(order.length),
  ];
  const levels = new Uint16Array(order.length);
  // Plain loops: this is what a person waits for who thinks about words.
  for (let rank = 0; rank < order.length; rank += 1) {
    const index = order[rank]!;
    const place = shown.places[index]!;
    ids[rank] = visible.ids[place]!;
    aspects[rank] = visible.aspects[place]!;
    sorted[rank] = shown.scores[index]!;
    levels[rank] = levelOf(sorted[rank]!);
  }
  const list = listByScore({ ids, aspects, scores: sorted }, model.relevance);
  const listing = listings.keep(list, visible.at);
  await breathe();
  const tagged = everyPhotoWithTag(database, wanted.name);
  await breathe();
  const [verdictBytes, taggedBytes] = [new Uint8Array(order.length), new Uint8Array(order.length)];
  for (let rank = 0; rank < order.length; rank += 1) {
    const photo = shown.photos[order[rank]!]!;
    verdictBytes[rank] = verdictByte(draft.answers.get(photo));
    taggedBytes[rank] = tagged.has(photo) ? 1 : 0;
  }
  return {
    listing,
    total: order.length,
    scores: littleEndian(levels),
    verdicts: verdictBytes,
    tagged: taggedBytes,
    proposedLine: proposedLine(draft, scored),
    notes: waitingNotes(state),
  };
}

function verdictByte(verdict: Verdict | undefined): number {
  if (verdict === undefined) return 0;
  return verdict === 'yes' ? 1 : 2;
}

/** Every processor that Eidetic runs on keeps numbers with the lowest byte first. */
function littleEndian({ buffer }: Uint16Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
