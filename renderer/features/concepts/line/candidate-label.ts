import type { PhotoTile, Verdict } from '../../../../preload/contract/index.ts';
import { dayName, percentText } from '../../../strings/dates.ts';
import { t } from '../../../strings/strings.svelte.ts';

interface Labelled {
  readonly tile: PhotoTile | null;
  /** Probability, 0–1. */
  readonly score: number;
  readonly verdict: Verdict | null;
  readonly tagged: boolean;
}

/** What a screen reader says of a photo among a concept's candidates. */
export function candidateLabel({ tile, score, verdict, tagged }: Labelled): string {
  const words = t().concepts.strip;
  if (!tile) return words.waiting;
  const parts = [tile.name, dayName(tile.takenAt.local), words.sureness(percentText(score))];
  if (tagged) parts.push(words.tagged);
  if (verdict) parts.push(words.said[verdict]);
  return parts.join(', ');
}
