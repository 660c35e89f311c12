import { brotliDecompressSync, inflateSync } from 'node:zlib';
import ExifReader from 'exifreader';
import { ownWriting } from './own-writing.ts';
import { noTags, type PhotoTags } from './photo-tags.ts';

/** A tag as exifreader gives it: `value` raw, `description` for reading. */
interface Tag {
  value?: unknown;
  description?: unknown;
}

type Tags = Readonly<Record<string, Tag | Tag[] | undefined>>;

/** A compressed XMP block may unpack to this much; a person's keywords fit a thousand times over. Bytes. */
const maxUnpackedBytes = 8 * 1024 * 1024;

const options = {
  expanded: true,
  async: true,
  includeTags: { exif: true, iptc: true, xmp: true, gps: true },
  decompress: {
    brotli: (data: Uint8Array) => brotliDecompressSync(data, { maxOutputLength: maxUnpackedBytes }),
    deflate: (data: Uint8Array) => inflateSync(data, { maxOutputLength: maxUnpackedBytes }),
    maxDecompressedSize: maxUnpackedBytes,
  },
} as const;

/**
 * Reads the tags of a picture or of a RAW built on TIFF, with exifreader. What it cannot make sense of counts as not
 * there: odd metadata never costs a photo.
 */
export async function tagsFromFile(bytes: Uint8Array): Promise<PhotoTags> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { exif = {}, xmp = {}, iptc = {}, gps = {} } = await ExifReader.load(buffer, options);
    return toPhotoTags(exif as Tags, xmp as unknown as Tags, iptc as Tags, gps);
  } catch {
    // No metadata, or none that can be read: the same to us, and the commonest case for screenshots.
    return noTags;
  }
}

/** Reads the tags of an `.xmp` sidecar, whichever program wrote it. One without XMP in it says nothing. */
export async function tagsFromSidecar(bytes: Uint8Array): Promise<PhotoTags> {
  if (bytes.length > maxUnpackedBytes) return noTags;
  const xml = new TextDecoder().decode(bytes);
  const start = xml.search(/<(x:xmpmeta|rdf:RDF)[\s>]/);
  // exifreader knows a sidecar by the packet mark, which darktable and digiKam leave out.
  return start < 0 ? noTags : tagsFromFile(Buffer.from(packetMark + xml.slice(start)));
}

const packetMark = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>';

function toPhotoTags(
  exif: Tags,
  xmp: Tags,
  iptc: Tags,
  gps: { Latitude?: number; Longitude?: number; Altitude?: number },
): PhotoTags {
  const generalOffset = text(exif.OffsetTime);
  return {
    exifDates: [
      { text: text(exif.DateTimeOriginal), offset: text(exif.OffsetTimeOriginal) ?? generalOffset },
      { text: text(exif.DateTimeDigitized), offset: text(exif.OffsetTimeDigitized) ?? generalOffset },
    ],
    gpsDate: text(exif.GPSDateStamp),
    gpsTime: fractions(exif.GPSTimeStamp),
    xmpDates: [xmp.DateTimeOriginal, xmp.DateCreated, xmp.CreateDate]
      .map(text)
      .filter((date) => date !== null),
    maker: text(exif.Make) ?? text(xmp.Make),
    model: text(exif.Model) ?? text(xmp.Model),
    lens: text(exif.LensModel) ?? text(xmp.LensModel) ?? text(xmp.Lens),
    exposureSeconds: positive(exif.ExposureTime),
    fNumber: positive(exif.FNumber),
    iso: positive(exif.ISOSpeedRatings) ?? positive(exif.PhotographicSensitivity),
    focalLengthMm: positive(exif.FocalLength),
    latitude: finite(gps.Latitude),
    longitude: finite(gps.Longitude),
    altitudeMetres: finite(gps.Altitude),
    ratings: numbers(xmp.Rating, exif.Rating),
    ratingPercents: numbers(xmp.RatingPercent, exif.RatingPercent),
    iptcKeywords: texts(iptc.Keywords),
    xmpKeywords: texts(xmp.subject),
    xmpKeywordPaths: [...texts(xmp.hierarchicalSubject), ...texts(xmp.TagsList)],
    own: ownWriting(xmp.WrittenTags, xmp.WrittenRating),
  };
}

function first(tag: Tag | Tag[] | undefined): Tag | undefined {
  return Array.isArray(tag) ? tag[0] : tag;
}

function text(tag: Tag | Tag[] | undefined): string | null {
  const value = first(tag)?.value;
  const raw = Array.isArray(value) ? value[0] : value;
  if (typeof raw !== 'string') return null;
  // Cameras pad with NUL and spaces, and some put notes of their own behind the NUL.
  return raw.split('\0')[0]!.trim() || null;
}

/** Every text of a tag that may be single, repeated, or an XMP bag. */
function texts(tag: Tag | Tag[] | undefined): string[] {
  if (!tag) return [];
  if (Array.isArray(tag)) return tag.flatMap((each) => texts(each));
  if (typeof tag.value === 'string') return [tag.value];
  if (!Array.isArray(tag.value)) return [];
  // IPTC gives character codes and the decoded text beside them; XMP gives a list of tags.
  if (typeof tag.value[0] === 'number') return typeof tag.description === 'string' ? [tag.description] : [];
  return tag.value.flatMap((each) => (typeof each === 'string' ? [each] : texts(each as Tag)));
}

/** EXIF's rationals `[n, d]`, plain numbers, and lists of one of these. Null where the number is none. */
function number(tag: Tag | Tag[] | undefined): number | null {
  const value = first(tag)?.value;
  if (typeof value === 'number') return finite(value);
  if (typeof value === 'string') return value.trim() === '' ? null : finite(Number(value));
  if (!Array.isArray(value)) return null;
  if (value.length === 2 && typeof value[0] === 'number') return finite(value[0] / Number(value[1]));
  return number({ value: value[0] });
}

function positive(tag: Tag | Tag[] | undefined): number | null {
  const value = number(tag);
  // TIFF writers store f/5.6 as a 32-bit float; six digits are more than any of these values has.
  return value !== null && value > 0 ? Number(value.toPrecision(6)) : null;
}

function numbers(...tags: readonly (Tag | Tag[] | undefined)[]): number[] {
  return tags.map(number).filter((value) => value !== null);
}

function fractions(tag: Tag | Tag[] | undefined): number[] | null {
  const value = first(tag)?.value;
  if (!Array.isArray(value) || value.length !== 3) return null;
  const parts = value.map((part: unknown) => number({ value: part }));
  return parts.every((part) => part !== null) ? parts : null;
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
