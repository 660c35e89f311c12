import type { ListingSection } from '../../../preload/contract/index.ts';
import { dayInMonth, dayName, monthName, numberText } from '../../strings/dates.ts';
import { t } from '../../strings/strings.svelte.ts';

/** A section's heading as it is shown: a day under its month, or how well its photos match. */
export function sectionHeading({ kind, day, count }: ListingSection): string {
  if (kind === 'day') return day ? dayInMonth(day) : '';
  return `${t().photos.sections[kind]} · ${numberText(count)}`;
}

/** A section's whole name, for those who do not see the month above it. */
export function sectionName(section: ListingSection): string {
  return section.kind === 'day' && section.day ? dayName(section.day) : sectionHeading(section);
}

export function sectionMonth({ day }: ListingSection): string {
  return day ? monthName(day) : '';
}
