import type { ListingSection } from '../../../preload/contract/index.ts';
import { dayInMonth, dayName, monthName, numberText } from '../../strings/dates.ts';
import { t } from '../../strings/strings.svelte.ts';

/** A section's heading as it is shown: a day under its month, or how well its photos match. */
export function sectionHeading({ kind, day, count }: ListingSection): string {
  if (kind === 'day') return day ? dayInMonth(day) : '';
  return `${t().photos.sections[kind]} · ${numberText(count)}`;
}

/**
 * A section's whole name, for those who do not see the month above it.
 *
 * @param fileDated its day is only that of its files
 */
export function sectionName(section: ListingSection, fileDated = false): string {
  if (section.kind !== 'day' || !section.day) return sectionHeading(section);
  const day = dayName(section.day);
  return fileDated ? t().photos.tile.fileDate(day) : day;
}

export function sectionMonth({ day }: ListingSection): string {
  return day ? monthName(day) : '';
}
