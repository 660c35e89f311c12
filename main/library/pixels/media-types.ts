import type { PhotoKind } from '../ingest/description.ts';

/** Media types by kind of picture (IANA, and for RAW the names that desktops use). */
export const mediaTypes: Readonly<Record<PhotoKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  tiff: 'image/tiff',
  heic: 'image/heic',
  jxl: 'image/jxl',
  jp2: 'image/jp2',
  cr2: 'image/x-canon-cr2',
  cr3: 'image/x-canon-cr3',
  nef: 'image/x-nikon-nef',
  arw: 'image/x-sony-arw',
  dng: 'image/x-adobe-dng',
  raf: 'image/x-fuji-raf',
  rw2: 'image/x-panasonic-rw2',
  orf: 'image/x-olympus-orf',
};

/** Kinds that every browser shows, upright and in their own colours. */
export const shownByBrowsers: ReadonlySet<string> = new Set<PhotoKind>([
  'jpeg',
  'png',
  'webp',
  'avif',
  'gif',
]);

export function mediaTypeOf(kind: string): string {
  return Object.hasOwn(mediaTypes, kind) ? mediaTypes[kind as PhotoKind] : 'application/octet-stream';
}
