import { parseDate } from './exif-date.ts';
import { asIfUtcMs } from './wall-clock.ts';

const quarterHour = 15;
/** Zones in use lie between these, in minutes. */
const plausibleOffset = { from: -12 * 60, to: 14 * 60 };

/**
 * The moment of the satellite fix, from EXIF's GPSDateStamp and GPSTimeStamp (hours, minutes, seconds, in UTC).
 *
 * @returns milliseconds since 1970, or null when a part is missing or impossible
 */
export function gpsMoment(
  dateStamp: string | null,
  timeStamp: readonly number[] | null,
  now: number,
): number | null {
  const [hour, minute, second] = timeStamp ?? [];
  if (!dateStamp || hour === undefined || minute === undefined || second === undefined) return null;
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const clock = parseDate(`${dateStamp} ${pad(hour)}:${pad(minute)}:${pad(second)}`, now);
  return clock ? asIfUtcMs(clock.local) : null;
}

/**
 * Infers a camera clock's distance from UTC by the satellite time beside it, to the quarter of an hour that zones
 * keep to. The fix may be some minutes older than the photo, which the rounding swallows.
 *
 * @returns minutes, or null when no zone on Earth fits: one of the two clocks was wrong then
 */
export function inferOffset(local: string, gpsMomentMs: number): number | null {
  const difference = (asIfUtcMs(local) - gpsMomentMs) / 60_000;
  const offset = Math.round(difference / quarterHour) * quarterHour;
  return offset >= plausibleOffset.from && offset <= plausibleOffset.to ? offset + 0 : null;
}
