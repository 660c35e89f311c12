import { languageTag } from './strings.svelte.ts';

/** Dates of photos are what a clock on the wall showed: they are written as they are, in no time zone. */
function wallClock(local: string): Date {
  return new Date(`${local.length === 10 ? `${local}T00:00:00` : local}Z`);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(local: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${languageTag()} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(languageTag(), { ...options, timeZone: 'UTC' });
  formats.set(key, known);
  return known.format(wallClock(local));
}

/** `June 2019`, of `2019-06-14` or a longer time. */
export function monthName(local: string): string {
  return format(local, { month: 'long', year: 'numeric' });
}

/** `Fri 14 Jun`, for a heading whose month may have been scrolled away. */
export function dayInMonth(local: string): string {
  return format(local, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** `14 June 2019` */
export function dayName(local: string): string {
  return format(local, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `14–20 June 2019`, of two days `YYYY-MM-DD`; one of them where both are the same. */
export function daysText(from: string, to: string): string {
  return new Intl.DateTimeFormat(languageTag(), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(wallClock(from), wallClock(to));
}

/** `Friday, 14 June 2019, 15:30` */
export function dayAndTime(local: string): string {
  return format(local, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** `14 Jun 2019, 15:30` of a moment with a zone, as the clock here shows it. @param moment ISO 8601 */
export function momentText(moment: string): string {
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(moment),
  );
}

/** `12,345` */
export function numberText(count: number): string {
  return new Intl.NumberFormat(languageTag()).format(count);
}

/** `82%` of a probability, 0–1. */
export function percentText(share: number): string {
  return new Intl.NumberFormat(languageTag(), { style: 'percent' }).format(share);
}
