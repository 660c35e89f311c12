import { asLocalTime, type WallClock } from './wall-clock.ts';

/** Noon: a date without a time is nearest to the truth there, and on the right day in every zone. */
const noon = { hour: 12, minute: 0, second: 0 };
/** The line islands' zone is the farthest ahead. */
const farthestZoneMinutes = 14 * 60;

/**
 * Reads EXIF's `2019:06:14 15:30:12` and XMP's ISO 8601 with all their partial forms (`2019`, `2019-06`,
 * `2019-06-14`, `…T15:30`, `….123+02:00`, `…Z`). Fractions of a second are dropped; a date without a time is noon.
 *
 * @returns null for what is no date, or one on which no photo can have been taken
 */
export function parseDate(text: string | null | undefined, now: number): WallClock | null {
  const match = datePattern.exec(text?.trim() ?? '');
  if (!match) return null;
  const { year, month, day, hour, minute, second, zone } = match.groups ?? {};
  const time =
    hour === undefined ? noon : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
  const local = asLocalTime(
    { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1), ...time },
    now,
  );
  return local ? { local, offsetMinutes: hour === undefined ? null : parseOffset(zone) } : null;
}

/** Reads `+02:00`, `-0730`, `+9` or `Z` as minutes ahead of UTC; null for anything else or beyond ±14 h. */
export function parseOffset(text: string | null | undefined): number | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed.toUpperCase() === 'Z') return 0;
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(trimmed);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > farthestZoneMinutes || Number(match[3] ?? 0) > 59) return null;
  return match[1] === '+' ? minutes : 0 - minutes;
}

const datePattern = new RegExp(
  '^(?<year>\\d{4})(?:[:/.-](?<month>\\d{1,2})(?:[:/.-](?<day>\\d{1,2})' +
    '(?:[T ]+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d*)?)?\\s*(?<zone>Z|[+-]\\d{1,2}:?(?:\\d{2})?)?)?)?)?$',
  'i',
);
