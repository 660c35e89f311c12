import { languageTag, t } from './strings.svelte.ts';

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `1.4 GB`, in steps of a thousand as drives are sold. */
export function sizeText(sizeBytes: number): string {
  const step = sizeBytes < 1 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(sizeBytes) / 3));
  const value = sizeBytes / 1000 ** step;
  return new Intl.NumberFormat(languageTag(), {
    style: 'unit',
    unit: byteUnits[step]!,
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 && value < 100 ? 1 : 0,
  }).format(value);
}

/** `2 hours, 5 minutes` of a length of time: the two largest units. @param seconds a minute or more */
export function durationText(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const hours = Math.floor(minutes / 60);
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(languageTag(), { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  const parts = [hours > 0 && unit(hours, 'hour'), minutes % 60 > 0 && unit(minutes % 60, 'minute')];
  return new Intl.ListFormat(languageTag(), { type: 'unit' }).format(parts.filter((part) => part !== false));
}

const relativeUnits = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** `5 minutes ago`, `yesterday`; `just now` within a minute. @param moment ISO 8601 with a zone */
export function agoText(moment: string, nowMs = Date.now()): string {
  const seconds = Math.max(0, (nowMs - Date.parse(moment)) / 1000);
  const format = new Intl.RelativeTimeFormat(languageTag(), { numeric: 'auto' });
  const fitting = relativeUnits.find((unit) => seconds >= unit.seconds);
  return fitting ? format.format(-Math.floor(seconds / fitting.seconds), fitting.unit) : t().ui.justNow;
}

/** `12.4`, with one digit after the point below a hundred. */
export function rateText(perSecond: number): string {
  return new Intl.NumberFormat(languageTag(), { maximumFractionDigits: perSecond < 100 ? 1 : 0 }).format(
    perSecond,
  );
}
