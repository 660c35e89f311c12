import { noOwnWriting, type OwnWriting } from './own-writing.ts';

/** The tags that matter, as a file carries them, whichever library read them. Null or empty: not there. */
export interface PhotoTags {
  /** EXIF DateTimeOriginal, then DateTimeDigitized, each with its own offset. */
  exifDates: { text: string | null; offset: string | null }[];
  gpsDate: string | null;
  /** Hours, minutes, seconds in UTC. */
  gpsTime: number[] | null;
  /** Best first: exif:DateTimeOriginal, photoshop:DateCreated, xmp:CreateDate. */
  xmpDates: string[];
  maker: string | null;
  model: string | null;
  lens: string | null;
  exposureSeconds: number | null;
  fNumber: number | null;
  iso: number | null;
  focalLengthMm: number | null;
  /** Degrees, north and east positive. */
  latitude: number | null;
  longitude: number | null;
  altitudeMetres: number | null;
  /** As written, best first; −1 means rejected. */
  ratings: number[];
  /** Windows' scale of 1, 25, 50, 75 and 99. */
  ratingPercents: number[];
  iptcKeywords: string[];
  xmpKeywords: string[];
  /** `Places|France|Paris` (Lightroom) or `Places/France/Paris` (digiKam). */
  xmpKeywordPaths: string[];
  /** Which of its keywords and stars Eidetic itself wrote. */
  own: OwnWriting;
}

/** A file that says nothing. */
export const noTags: PhotoTags = {
  exifDates: [],
  gpsDate: null,
  gpsTime: null,
  xmpDates: [],
  maker: null,
  model: null,
  lens: null,
  exposureSeconds: null,
  fNumber: null,
  iso: null,
  focalLengthMm: null,
  latitude: null,
  longitude: null,
  altitudeMetres: null,
  ratings: [],
  ratingPercents: [],
  iptcKeywords: [],
  xmpKeywords: [],
  xmpKeywordPaths: [],
  own: noOwnWriting,
};
