import { z } from 'zod';
import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import type { Cover } from '../../../models/explanation/covers.ts';
import { isErrorCode, photoId, takenAt } from '../../../preload/contract/index.ts';
import type { DecodeLimits } from './decode/decode-limits.ts';
import { photoKinds } from './description.ts';
import type { FileErrorCode } from './read-error.ts';

/** What the library tells the reader. The library is trusted; these messages are not checked again. */
export type LibraryMessage =
  | { type: 'start'; settings: ReaderSettings }
  | { type: 'read'; job: ReadJob }
  | { type: 'verdict'; job: number; describe: boolean; embed: boolean }
  /** No more files come for now: vectors that wait for a check are checked. */
  | { type: 'settle' }
  /** Embed a picture that need not be in the library. */
  | { type: 'embed-picture'; request: number; bytes: Uint8Array; name: string }
  /** The same, and then with each of some parts of it covered: as many vectors, one after another. */
  | { type: 'embed-covered'; request: number; bytes: Uint8Array; name: string; covers: readonly Cover[] }
  /** Nobody waits for it any more; it is not answered. */
  | { type: 'give-up'; request: number };

export interface ReaderSettings {
  readonly model: {
    readonly entry: ModelEntry;
    readonly folder: string;
    readonly provider: string;
    /** As the provider was measured; left out where nobody did. A batch that takes far longer hangs. */
    readonly photosPerSecond?: number;
  };
  readonly thumbnailsFolder: string;
  /** The id under which the library writes sidecars; null where it has none. */
  readonly library: string | null;
  readonly limits: DecodeLimits;
  /** Files read at the same time. */
  readonly slots: number;
  /** Pictures embedded at a time. */
  readonly batchSize: number;
}

export interface ReadJob {
  readonly id: number;
  readonly path: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
  readonly sidecarPath: string | null;
}

const fileErrorCode = z.custom<FileErrorCode>(
  (code) => typeof code === 'string' && code.startsWith('file.') && isErrorCode(code),
);
const errorDetails = z.record(z.string(), z.union([z.string(), z.number()]));
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const vectors = z.custom<Float32Array>((value) => value instanceof Float32Array);

const description = z.object({
  kind: z.enum(photoKinds),
  sizeBytes: z.number(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  thumbhash: bytes,
  takenAt,
  camera: z.string().nullable(),
  lens: z.string().nullable(),
  exposureSeconds: z.number().nullable(),
  fNumber: z.number().nullable(),
  iso: z.number().nullable(),
  focalLengthMm: z.number().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  altitudeMetres: z.number().nullable(),
  rating: z.number().int().min(0).max(5).nullable(),
  keywords: z.array(z.object({ keyword: z.string(), source: z.enum(['iptc', 'xmp', 'sidecar']) })),
});

/**
 * What the reader answers. It opens files from strangers, so whatever comes from it is checked like anything
 * else that crosses a border.
 */
export const readerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('broken'), problem: z.string() }),
  z.object({ type: z.literal('hashed'), job: z.number().int(), hash: photoId }),
  z.object({
    type: z.literal('described'),
    job: z.number().int(),
    hash: photoId,
    description,
    /** The file ends before its picture does. */
    isCutOff: z.boolean(),
  }),
  /** `count` vectors of `dims` values, one after another, for `hashes` in the same order. */
  z.object({
    type: z.literal('embedded'),
    hashes: z.array(photoId),
    vectors,
    encodeMs: z.number(),
  }),
  /** The reader's slot is free again. */
  z.object({ type: z.literal('done'), job: z.number().int() }),
  /** Nothing in the file is a picture, and it is not named like one. */
  z.object({ type: z.literal('not-a-picture'), job: z.number().int() }),
  z.object({
    type: z.literal('failed'),
    job: z.number().int(),
    code: fileErrorCode,
    details: errorDetails,
    detail: z.string(),
    transient: z.boolean(),
  }),
  /** `hashes` could not be embedded, not even each by itself. */
  z.object({
    type: z.literal('embed-failed'),
    hashes: z.array(photoId),
    problem: z.string(),
  }),
  /** Memory does not suffice for more pictures at a time than this; nothing was lost. */
  z.object({ type: z.literal('smaller-batch'), batchSize: z.number().int().positive() }),
  /** The provider failed at a picture that somebody waits for; the CPU took over. */
  z.object({ type: z.literal('provider-failed'), problem: z.string() }),
  /** Eidetic's own folder cannot be written to. */
  z.object({ type: z.literal('cannot-store'), problem: z.string() }),
  z.object({
    type: z.literal('picture-embedded'),
    request: z.number().int(),
    vector: vectors,
  }),
  z.object({
    type: z.literal('picture-failed'),
    request: z.number().int(),
    code: fileErrorCode,
    details: errorDetails,
    detail: z.string(),
  }),
]);

export type ReaderMessage = z.infer<typeof readerMessage>;
