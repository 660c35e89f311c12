import { asLocalTime, type WallClock } from './wall-clock.ts';

/** Eight digits in a row are a date only from when cameras named files by date; before, they are some number. */
const firstCompactYear = 1990;

/** `20190614_153012`, `20190614153012`, `20210102_030405678`, `20200101` */
const compact =
  /(?<!\d)(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:[-_ T.]?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})\d{0,3})?(?!\d)/;

/** `2019-06-14 15.30.12`, `2020-05-06-07-08-09`, `2021-03-04-153012`, `2018-01-01 at 1.02.03 PM`, `1956-07-12` */
const separated =
  /(?<!\d)(?<year>\d{4})([-_.])(?<month>\d{2})\2(?<day>\d{2})(?:(?:[-_ T.]| at |_at_)(?<hour>\d{1,2})[-_.:h]?(?<minute>\d{2})[-_.:m]?(?<second>\d{2})(?:\s?(?<half>[AP]M))?)?(?![\d])/i;

/**
 * The date that phones, messengers and screenshot tools put into a file's name. A date without a time is noon.
 * Pixel phones (`PXL_…`) write UTC; everyone else writes local time.
 *
 * @returns null when the name holds no date on which a photo can have been taken
 */
export function dateFromFileName(name: string, now: number): WallClock | null {
  const bySeparators = separated.exec(name)?.groups;
  const byDigits = compact.exec(name)?.groups;
  const inUtc = /^PXL_/i.test(name);
  for (const groups of [bySeparators, byDigits]) {
    if (!groups || (groups === byDigits && Number(groups.year) < firstCompactYear)) continue;
    const { year, month, day, hour, minute, second, half } = groups;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    if (hour !== undefined) {
      const time = { hour: hourOfDay(Number(hour), half), minute: Number(minute), second: Number(second) };
      const local = asLocalTime({ ...date, ...time }, now);
      if (local) return { local, offsetMinutes: inUtc ? 0 : null };
    }
    const local = asLocalTime({ ...date, hour: 12, minute: 0, second: 0 }, now);
    if (local) return { local, offsetMinutes: null };
  }
  return null;
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}
