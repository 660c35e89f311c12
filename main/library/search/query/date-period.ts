const dateLike = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The first day of a year, a month or a day written as 2019, 2019-06 or 2019-06-14: `YYYY-MM-DD`. Null if it is none. */
export function firstDayOf(text: string): string | null {
  const parts = dateLike.exec(text);
  if (!parts) return null;
  const [year, month, day] = [parts[1], parts[2] ?? '1', parts[3] ?? '1'].map(Number);
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year!, month! - 1, day);
  // The 31st of June would become the 1st of July.
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A month by number or by its English name, whole or at least its first three letters: 1–12. Null if it is none. */
export function monthNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) {
    const month = Number(text);
    return month >= 1 && month <= 12 ? month : null;
  }
  if (text.length < 3) return null;
  const index = monthNames.findIndex((name) => name.startsWith(text.toLowerCase()));
  return index < 0 ? null : index + 1;
}
