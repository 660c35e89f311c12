import type { PhotoTile, Verdict } from '../../../../preload/contract/index.ts';
import { dayName } from '../../../strings/dates.ts';
import { t } from '../../../strings/strings.svelte.ts';

/** How sure Eidetic is of a photo, in the words of the page. */
export type Likelihood = 'sure' | 'possible' | 'unlikely';

interface Labelled {
  readonly tile: PhotoTile | null;
  readonly likelihood: Likelihood;
  readonly verdict: Verdict | null;
  readonly tagged: boolean;
  /** It is hidden, and so is what its name and its tag may say. */
  readonly covered: boolean;
}

/**
 * Below the line that Eidetic would draw itself, half the probability is still possible. Not by the probability alone:
 * with some words the surest photo of all has no more than a third.
 *
 * @param score probability, 0–1 @param proposedLine the same
 */
export function likelihoodOf(score: number, proposedLine: number): Likelihood {
  if (score >= proposedLine) return 'sure';
  return score >= proposedLine / 2 ? 'possible' : 'unlikely';
}

/** What a screen reader says of a photo among a concept's candidates. */
export function candidateLabel({ tile, likelihood, verdict, tagged, covered }: Labelled): string {
  const words = t().concepts.strip;
  if (!tile) return words.waiting;
  const name = covered ? t().veil.hidden : tile.name;
  const parts = [name, dayName(tile.takenAt.local), words.likelihood[likelihood]];
  if (tagged && !covered) parts.push(words.tagged);
  if (verdict) parts.push(words.said[verdict]);
  return parts.join(', ');
}
