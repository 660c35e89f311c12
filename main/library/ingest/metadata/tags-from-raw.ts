import { withExiftool } from '../decode/exiftool.ts';
import type { PhotoKind } from '../description.ts';
import { noOwnWriting } from './own-writing.ts';
import { noTags, type PhotoTags } from './photo-tags.ts';

/** Metadata is worth less than the photo: it may not hold it up for long. */
const timeoutMs = 10_000;

const wanted = [
  'EXIF:DateTimeOriginal',
  'EXIF:OffsetTimeOriginal',
  'EXIF:CreateDate',
  'EXIF:OffsetTimeDigitized',
  'EXIF:OffsetTime',
  'EXIF:GPSDateStamp',
  'EXIF:GPSTimeStamp',
  'Composite:GPSLatitude#',
  'Composite:GPSLongitude#',
  'Composite:GPSAltitude#',
  'XMP:DateTimeOriginal',
  'XMP:DateCreated',
  'XMP:CreateDate',
  'EXIF:Make',
  'EXIF:Model',
  'EXIF:LensModel',
  'Composite:LensID',
  'EXIF:ExposureTime#',
  'EXIF:FNumber#',
  'EXIF:ISO#',
  'EXIF:FocalLength#',
  'XMP:Rating#',
  'XMP:RatingPercent#',
  'EXIF:Rating#',
  'IPTC:Keywords',
  'XMP:Subject',
  'XMP:HierarchicalSubject',
  'XMP:TagsList',
];

/**
 * Reads the tags of a RAW that exifreader does not know the shape of (CR3, RAF, RW2, ORF), with exiftool. What it
 * cannot read counts as not there.
 */
export async function tagsFromRaw(source: {
  path: string;
  bytes: Uint8Array;
  kind: PhotoKind;
}): Promise<PhotoTags> {
  try {
    const readArgs = ['-G0', ...wanted.map((tag) => `-${tag}`)];
    const tags = await withExiftool(source, timeoutMs, (tool, path) => tool.readRaw(path, { readArgs }));
    return toPhotoTags({ ...tags });
  } catch {
    // The decoder has met the same exiftool and reports why it does not run; metadata alone never fails a photo.
    return noTags;
  }
}

function toPhotoTags(tags: Record<string, unknown>): PhotoTags {
  const text = (name: string) => {
    const value = tags[name];
    return value === undefined || value === null || value === '' ? null : String(value);
  };
  const number = (name: string) => {
    const value = Number(tags[name] ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  const positive = (name: string) => {
    const value = number(name);
    return value !== null && value > 0 ? value : null;
  };
  const list = (name: string) => {
    const value = tags[name] ?? [];
    return (Array.isArray(value) ? value : [value]).map(String);
  };
  const present = <Value>(values: (Value | null)[]) => values.filter((value) => value !== null);
  const generalOffset = text('EXIF:OffsetTime');
  return {
    exifDates: [
      { text: text('EXIF:DateTimeOriginal'), offset: text('EXIF:OffsetTimeOriginal') ?? generalOffset },
      { text: text('EXIF:CreateDate'), offset: text('EXIF:OffsetTimeDigitized') ?? generalOffset },
    ],
    gpsDate: text('EXIF:GPSDateStamp'),
    gpsTime: text('EXIF:GPSTimeStamp')?.split(':').map(Number) ?? null,
    xmpDates: present(['XMP:DateTimeOriginal', 'XMP:DateCreated', 'XMP:CreateDate'].map(text)),
    maker: text('EXIF:Make'),
    model: text('EXIF:Model'),
    lens: text('EXIF:LensModel') ?? text('Composite:LensID'),
    exposureSeconds: positive('EXIF:ExposureTime'),
    fNumber: positive('EXIF:FNumber'),
    iso: positive('EXIF:ISO'),
    focalLengthMm: positive('EXIF:FocalLength'),
    latitude: number('Composite:GPSLatitude'),
    longitude: number('Composite:GPSLongitude'),
    altitudeMetres: number('Composite:GPSAltitude'),
    ratings: present([number('XMP:Rating'), number('EXIF:Rating')]),
    ratingPercents: present([number('XMP:RatingPercent')]),
    iptcKeywords: list('IPTC:Keywords'),
    xmpKeywords: list('XMP:Subject'),
    xmpKeywordPaths: [...list('XMP:HierarchicalSubject'), ...list('XMP:TagsList')],
    // Nobody writes XMP into these, and Eidetic never into a picture.
    own: noOwnWriting,
  };
}
