/** What a clock on the wall showed, and that clock's distance from UTC where it is known. */
export interface WallClock {
  /** `YYYY-MM-DDTHH:mm:ss` */
  local: string;
  offsetMinutes: number | null;
}

export interface ClockFields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** The first photograph that has come down to us was taken in 1826 or 1827. */
const firstPhotographYear = 1826;
const minuteMs = 60_000;

/**
 * Writes date fields as local time, or says null when no photo can have been taken then: a day or an hour that does
 * not exist, before photography, after next year, or the first day of 1970, which is what a clock that was never set
 * shows.
 *
 * @param now milliseconds since 1970
 */
export function asLocalTime(fields: ClockFields, now: number): string | null {
  const { year, month, day, hour, minute, second } = fields;
  if (year < firstPhotographYear || year > new Date(now).getUTCFullYear() + 1) return null;
  if (year === 1970 && month === 1 && day === 1) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 19);
}

/** The local time that a clock `offsetMinutes` ahead of UTC shows at a moment in milliseconds since 1970. */
export function localTimeAt(momentMs: number, offsetMinutes: number): string {
  return new Date(momentMs + offsetMinutes * minuteMs).toISOString().slice(0, 19);
}

/** Milliseconds since 1970 of a local time, if its clock ran on UTC. */
export function asIfUtcMs(local: string): number {
  return Date.parse(`${local}Z`);
}
