import type { TakenAt } from '../../../preload/contract/index.ts';

/** A picture opened once: upright, sRGB, on white, no larger than the smaller uses of it need. */
export interface Pixels {
  /** RGB, 8 bits a channel, rows top to bottom: `width * height * 3` bytes. */
  data: Uint8Array;
  width: number;
  height: number;
}

export const photoKinds = [
  'jpeg',
  'png',
  'webp',
  'avif',
  'tiff',
  'gif',
  'heic',
  'jxl',
  'jp2',
  'cr2',
  'cr3',
  'nef',
  'arw',
  'dng',
  'raf',
  'rw2',
  'orf',
] as const;
export type PhotoKind = (typeof photoKinds)[number];

export interface Keyword {
  keyword: string;
  source: 'iptc' | 'xmp' | 'sidecar';
}

/** What a file says about its picture. Absent means the file does not say. */
export interface PhotoMetadata {
  takenAt: TakenAt;
  camera: string | null;
  lens: string | null;
  exposureSeconds: number | null;
  fNumber: number | null;
  iso: number | null;
  focalLengthMm: number | null;
  /** Degrees, WGS 84, north and east positive. */
  latitude: number | null;
  longitude: number | null;
  altitudeMetres: number | null;
  /** Stars, 0–5. */
  rating: number | null;
  keywords: Keyword[];
}

/** All the catalogue keeps about a photo besides its vector and its thumbnail. */
export interface PhotoDescription extends PhotoMetadata {
  kind: PhotoKind;
  sizeBytes: number;
  /** Pixels of the whole picture, upright. */
  width: number;
  height: number;
  thumbhash: Uint8Array;
}
