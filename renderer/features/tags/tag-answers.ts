import type { PhotoTag, Verdict } from '../../../preload/contract/index.ts';

/**
 * What the cross on a tag says. A tag that only the person gave is simply taken off; one that a concept or a file
 * gives needs a no, or it would stay.
 */
export function crossSays({ concept, reasons }: PhotoTag): Verdict | null {
  return concept !== null || reasons.some(({ by }) => by !== 'you') ? 'no' : null;
}

/** Whether a concept gave the tag and no person has said yet whether that is right. */
export function wantsAnswer({ applies, reasons }: PhotoTag): boolean {
  return applies && reasons.some(({ by }) => by === 'concept') && !reasons.some(({ by }) => by === 'you');
}
