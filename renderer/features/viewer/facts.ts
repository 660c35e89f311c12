import { type PhotoDetails, type TakenAt, written } from '../../../preload/contract/index.ts';

/** “UTC+2”, of a clock's distance from UTC in minutes. */
export function zoneName(offsetMinutes: number): string {
  const minutes = Math.abs(offsetMinutes);
  if (minutes === 0) return 'UTC';
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

/** The search for every photo of the day that this one was taken on. */
export function searchForDay({ local }: TakenAt): string {
  const day = new Date(`${local.slice(0, 10)}T00:00:00Z`);
  const next = new Date(day.getTime() + 24 * 60 * 60 * 1_000);
  return `after:${isoDay(day)} before:${isoDay(next)}`;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The search for a name or keyword; a quotation mark inside it cannot be written in the query language. */
export function searchForKeyword(keyword: string): string {
  return `"${withoutQuotes(keyword)}"`;
}

export function searchForDevice(kind: 'camera' | 'lens', name: string): string {
  return written(kind, withoutQuotes(name));
}

function withoutQuotes(text: string): string {
  return text
    .replace(/["“”„‟]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

type Exposure = Pick<PhotoDetails, 'exposureSeconds' | 'fNumber' | 'iso' | 'focalLengthMm'>;

/** “1/250 s · f/2.8 · ISO 400 · 50 mm”, without what is not known; null when nothing is. */
export function exposureOf(photo: Exposure, language: string): string | null {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1, useGrouping: false });
  const parts = [
    photo.exposureSeconds === null ? null : shutterTime(photo.exposureSeconds, language),
    photo.fNumber === null ? null : `f/${number.format(photo.fNumber)}`,
    photo.iso === null ? null : `ISO ${photo.iso}`,
    photo.focalLengthMm === null ? null : `${number.format(photo.focalLengthMm)} mm`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** A fraction as photographers write it; from a third of a second on, seconds. */
function shutterTime(seconds: number, language: string): string {
  if (seconds > 0 && seconds < 0.3) return `1/${Math.round(1 / seconds)} s`;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(seconds)} s`;
}

type Place = Pick<PhotoDetails, 'latitude' | 'longitude'>;

/** “48.2082° N, 16.3738° E”; null where the place is not known. */
export function placeOfPhoto(
  { latitude, longitude }: Place,
  language: string,
  compass: { north: string; south: string; east: string; west: string },
): string | null {
  if (latitude === null || longitude === null) return null;
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const north = `${number.format(Math.abs(latitude))}° ${latitude < 0 ? compass.south : compass.north}`;
  const east = `${number.format(Math.abs(longitude))}° ${longitude < 0 ? compass.west : compass.east}`;
  // Where the comma divides a number, it cannot divide two of them.
  return `${north}${number.format(0.5).includes(',') ? ' · ' : ', '}${east}`;
}

/** Coordinates as every map takes them; null where the place is not known. */
export function coordinatesToCopy({ latitude, longitude }: Place): string | null {
  return latitude === null || longitude === null ? null : `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
}

/** “4000 × 3000 · 12 MP” */
export function pixelsOf({ width, height }: { width: number; height: number }, language: string): string {
  const megapixels = (width * height) / 1_000_000;
  const digits = megapixels < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  const shown = megapixels < 0.1 ? '' : ` · ${number.format(megapixels)} MP`;
  return `${width} × ${height}${shown}`;
}

/** “3.4 MB”, in powers of ten as file managers count. */
export function fileSize(sizeBytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = sizeBytes < 1 ? 0 : Math.min(Math.floor(Math.log10(sizeBytes) / 3), units.length - 1);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(sizeBytes / 1_000 ** power);
}

const kindNames: Readonly<Record<string, string>> = {
  webp: 'WebP',
  jxl: 'JPEG XL',
  jp2: 'JPEG 2000',
};
const rawKinds = new Set(['cr2', 'cr3', 'nef', 'arw', 'dng', 'raf', 'rw2', 'orf']);

/** What people call a kind of picture: “JPEG”, “RAW (CR2)”. */
export function kindName(kind: string): string {
  const name = kindNames[kind] ?? kind.toUpperCase();
  return rawKinds.has(kind) ? `RAW (${name})` : name;
}

/** A path's last name and the folder before it, whichever way the system's slashes lean. */
export function splitPath(path: string): { folder: string; name: string } {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return { folder: path.slice(0, Math.max(cut, 0)), name: path.slice(cut + 1) };
}
