/** Numbers and times as people read them. */

/** "1 photo", "2,000 photos". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString('en-GB')} ${amount === 1 ? one : many}`;
}

/** "less than a second", "45 s", "2 min", "3 h 10 min". */
export function duration(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  if (seconds < 60) return `${seconds < 10 ? Math.round(seconds) : Math.round(seconds / 5) * 5} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** "4.2 MB". */
export function size(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1_000 ** step;
  return `${step === 0 ? value : value.toFixed(1)} ${units[step]}`;
}

/** Three letters each, for a column's width: the system's own British “Sept” has four. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "14 Jun 2019" of a local date and time. */
export function day(local: string): string {
  const [year, month, date] = local.slice(0, 10).split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}
