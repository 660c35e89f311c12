import type { EvaluationMark, PhotoTile } from '../../../preload/contract/index.ts';
import { dayName } from '../../strings/dates.ts';
import { t } from '../../strings/strings.svelte.ts';
import { isFileDated } from './file-dates.ts';

/**
 * What a screen reader says of a photo in the grid.
 *
 * @param covered it is hidden, and so is what its name may say
 * @param mark what was said of it as an answer to the search
 */
export function tileLabel(
  tile: PhotoTile | null,
  covered = false,
  mark: EvaluationMark | null = null,
): string {
  const words = t().photos.tile;
  if (!tile) return words.waiting;
  const day = dayName(tile.takenAt.local);
  const parts = [covered ? t().veil.hidden : tile.name, isFileDated(tile) ? words.fileDate(day) : day];
  if (tile.favourite) parts.push(words.favourite);
  if (tile.rating) parts.push(words.stars(tile.rating));
  if (mark) parts.push(t().evaluate.answers.marked[mark]);
  if (tile.offline) parts.push(words.offline);
  // What stands on it is what a click and Enter do.
  if (covered) parts.push(t().veil.show);
  return parts.join(', ');
}
