import type { TakenAt } from '../../../../preload/contract/index.ts';
import { parseDate, parseOffset } from './exif-date.ts';
import { dateFromFileName } from './file-name-date.ts';
import { gpsMoment, inferOffset } from './gps-time.ts';
import type { PhotoTags } from './photo-tags.ts';
import { localTimeAt } from './wall-clock.ts';

interface Circumstances {
  fileName: string;
  /** When the file was last written, milliseconds since 1970. */
  mtimeMs: number;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * When a photo was taken, by the best witness: EXIF (its zone from OffsetTime, else inferred from GPS), the GPS time
 * alone, XMP, the file's name, and last the file's own time in this computer's zone. A witness that names an
 * impossible date is passed over.
 *
 * Rests on Exif 2.31 (OffsetTimeOriginal, 0x9011) and the Metadata Working Group's guidelines 2.0, 5.5.
 *
 * @param sidecarXmpDates dates of the `.xmp` beside the photo, which a person may have corrected, so before XMP's own
 */
export function takenAt(
  tags: PhotoTags,
  { fileName, mtimeMs, now }: Circumstances,
  sidecarXmpDates: readonly string[] = [],
): TakenAt {
  const gpsMs = gpsMoment(tags.gpsDate, tags.gpsTime, now);
  for (const { text, offset } of tags.exifDates) {
    const clock = parseDate(text, now);
    if (!clock) continue;
    const written = parseOffset(offset) ?? clock.offsetMinutes;
    const inferred = gpsMs === null ? null : inferOffset(clock.local, gpsMs);
    return { local: clock.local, offsetMinutes: written ?? inferred, source: 'exif' };
  }
  if (gpsMs !== null) return { local: localTimeAt(gpsMs, 0), offsetMinutes: 0, source: 'gps' };
  for (const text of [...sidecarXmpDates, ...tags.xmpDates]) {
    const clock = parseDate(text, now);
    if (clock) return { ...clock, source: 'xmp' };
  }
  const named = dateFromFileName(fileName, now);
  if (named) return { ...named, source: 'file-name' };
  // JavaScript counts westwards.
  const offsetMinutes = 0 - new Date(mtimeMs).getTimezoneOffset();
  return { local: localTimeAt(mtimeMs, offsetMinutes), offsetMinutes, source: 'file-time' };
}
