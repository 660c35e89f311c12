import { basename } from 'node:path';
import type { PhotoKind, PhotoMetadata } from '../description.ts';
import { cameraName } from './camera-name.ts';
import { collectKeywords } from './keywords.ts';
import { withoutOwnWriting } from './own-writing.ts';
import { noTags } from './photo-tags.ts';
import { position } from './position.ts';
import { starRating } from './rating.ts';
import { tagsFromFile, tagsFromSidecar } from './tags-from-file.ts';
import { tagsFromRaw } from './tags-from-raw.ts';
import { takenAt } from './taken-at.ts';

export interface MetadataSource {
  path: string;
  /** The whole file. */
  bytes: Uint8Array;
  kind: PhotoKind;
  /** When the file was last written, milliseconds since 1970. */
  mtimeMs: number;
  /** The `.xmp` beside it. */
  sidecar: Uint8Array | null;
  /** The id under which the reading library writes sidecars; null where it has none. */
  library: string | null;
}

/** Shapes that exifreader does not know. */
const exiftoolKinds: readonly PhotoKind[] = ['cr3', 'raf', 'rw2', 'orf'];

/**
 * Everything a file and its sidecar say about a photo. Odd, broken or missing metadata never fails: what cannot be
 * believed is absent, and a date is always found, at worst the file's own.
 */
export async function readMetadata(source: MetadataSource): Promise<PhotoMetadata> {
  const [embedded, beside] = await Promise.all([
    exiftoolKinds.includes(source.kind) ? tagsFromRaw(source) : tagsFromFile(source.bytes),
    source.sidecar ? tagsFromSidecar(source.sidecar) : noTags,
  ]);
  // Programs that take over a sidecar put all of it into the picture, our namespace too.
  const tags = withoutOwnWriting(embedded, source.library);
  const sidecar = withoutOwnWriting(beside, source.library);
  const circumstances = { fileName: basename(source.path), mtimeMs: source.mtimeMs, now: Date.now() };
  const { lens, exposureSeconds, fNumber, iso, focalLengthMm } = tags;
  return {
    takenAt: takenAt(tags, circumstances, sidecar.xmpDates),
    camera: cameraName(tags.maker, tags.model),
    lens,
    exposureSeconds,
    fNumber,
    iso,
    focalLengthMm,
    ...position(tags),
    rating: starRating(sidecar, tags),
    keywords: collectKeywords(tags, sidecar),
  };
}
