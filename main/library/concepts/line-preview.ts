import type { LinePreview, PhotoTile } from '../../../preload/contract/index.ts';
import type { ConceptRow } from '../catalog/concept-table.ts';
import { everyPhotoWithTag, withKeyword } from '../catalog/tag-members.ts';
import { type ConceptSources, draftOf } from './concept-sources.ts';
import { proposedLine } from './library-scores.ts';
import { lineEffect } from './line-effect.ts';
import { scoredTiles } from './scored-tiles.ts';
import { visibleScores } from './visible-scores.ts';

const mostTiles = 24;

/** What applying a line would do. @param line null takes the proposed one */
export async function previewLine(
  sources: ConceptSources,
  concept: ConceptRow,
  line: number | null,
): Promise<LinePreview> {
  const { catalogue, model, scores } = sources;
  const draft = await draftOf(sources, concept);
  const scored = await scores.of(draft);
  const visible = await sources.visible.photos();
  const shown = visibleScores(scored, visible);
  const drawn = line ?? proposedLine(draft, scored);
  const { database, verdicts } = catalogue;
  const members = everyPhotoWithTag(database, concept.name);
  const { added, removed } = lineEffect(shown, drawn, {
    members,
    verdicts: verdicts.ofTag(concept.tagId),
    keyword: withKeyword(database, concept.name),
  });
  let before = 0;
  for (const photo of members) if (visible.places.has(photo)) before += 1;
  const nearest = (indexes: readonly number[]): PhotoTile[] => {
    const photos = nearestTo(drawn, indexes, shown.scores).map((index) => ({
      photo: shown.photos[index]!,
      score: shown.scores[index]!,
    }));
    return scoredTiles(database, visible, photos, model.relevance);
  };
  return {
    added: added.length,
    removed: removed.length,
    photos: before + added.length - removed.length,
    addedPhotos: nearest(added),
    removedPhotos: nearest(removed),
  };
}

/** Those of some indexes whose scores are nearest to a line, the nearest first. */
function nearestTo(line: number, indexes: readonly number[], scores: Float32Array): number[] {
  const distance = (index: number) => Math.abs(scores[index]! - line);
  // Numbers alone are sorted natively; of a hundred thousand, only a few are worth comparing one by one.
  const farthest = Float64Array.from(indexes, distance).sort()[mostTiles - 1] ?? Number.POSITIVE_INFINITY;
  return indexes
    .filter((index) => distance(index) <= farthest)
    .sort((a, b) => distance(a) - distance(b) || a - b)
    .slice(0, mostTiles);
}
