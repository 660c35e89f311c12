import type { SidecarPlan, SidecarSummary } from '../../../../preload/contract/index.ts';
import { t } from '../../../strings/strings.svelte.ts';

/** What writing would do, or has done. */
export interface SidecarReport {
  readonly kind: 'preview' | 'write';
  readonly summary: SidecarSummary;
  readonly plans: readonly SidecarPlan[];
}

/** The counts that are not nought, in words. */
export function summaryWords(summary: SidecarSummary): string[] {
  const words = t().sidecars;
  const parts = ['created', 'changed', 'same', 'refused', 'conflicts'] as const;
  return parts.filter((part) => summary[part] > 0).map((part) => words[part](summary[part]));
}

/** What comes into one file and what goes out of it, in words; empty when neither does. */
export function planWords({ addedTags, removedTags, rating }: SidecarPlan): string {
  const words = t().sidecars;
  const parts = [
    addedTags.length > 0 && words.adds(addedTags.join(', ')),
    removedTags.length > 0 && words.removes(removedTags.join(', ')),
    rating !== null && words.stars(rating),
  ];
  return parts.filter((part) => part !== false).join(' · ');
}
