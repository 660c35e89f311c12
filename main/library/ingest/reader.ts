import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isCutOff } from './decode/cut-off.ts';
import { decodePicture } from './decode/decode-picture.ts';
import { fitToSquare } from './decode/fit-to-square.ts';
import { detectKind } from './decode/picture-kind.ts';
import { isPictureName } from './decode/picture-names.ts';
import { encodeThumbHash, encodeThumbnail } from './decode/thumbnail.ts';
import type { PhotoDescription, PhotoKind, Pixels } from './description.ts';
import type { EmbeddingBatcher } from './embedding-batcher.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { ReadError } from './read-error.ts';
import { readWholeFile } from './read-file.ts';
import type { ReaderMessage, ReaderSettings, ReadJob } from './reader-protocol.ts';
import { writeThumbnail } from './thumbnail-file.ts';

export interface Verdict {
  readonly describe: boolean;
  readonly embed: boolean;
}

interface ReaderDependencies {
  readonly settings: ReaderSettings;
  readonly batcher: EmbeddingBatcher;
  send(message: ReaderMessage): void;
  /** Asks the library what is still wanted of a photo, now that its hash is known. */
  verdict(job: number): Promise<Verdict>;
}

/** Reads one file: bytes → hash → verdict → one decode → description and thumbnail → the encoder's queue. */
export async function readPhoto(job: ReadJob, reader: ReaderDependencies): Promise<void> {
  const { settings, send } = reader;
  try {
    const bytes = await readWholeFile(job, settings.limits);
    const detected = await detectKind(bytes);
    if (!detected && !isPictureName(basename(job.path))) {
      send({ type: 'not-a-picture', job: job.id });
      return;
    }
    const hash = await sha256(bytes);
    const verdict = reader.verdict(job.id);
    send({ type: 'hashed', job: job.id, hash });
    const { describe, embed } = await verdict;
    if (describe || embed) {
      const kind = supportedKind(detected);
      const decoded = await decodePicture(
        { path: job.path, bytes, kind },
        { shortSideAtLeast: settings.model.entry.image.size, limits: settings.limits },
      );
      const [square, description] = await Promise.all([
        embed ? fitToSquare(decoded.pixels, settings.model.entry.image) : null,
        describe ? describePhoto(job, bytes, kind, decoded, settings, hash) : null,
      ]);
      if (description) {
        send({ type: 'described', job: job.id, hash, description, isCutOff: isCutOff(bytes, kind) });
      }
      if (square) await reader.batcher.push(hash, square);
    }
    send({ type: 'done', job: job.id });
  } catch (error) {
    if (error instanceof StorageError) send({ type: 'cannot-store', problem: String(error.cause) });
    else send({ type: 'failed', job: job.id, ...asFailure(error) });
  }
}

/** Eidetic's own folder cannot be written to: no file is to blame, and none can be read until it can. */
class StorageError extends Error {}

/** Decodes a picture that need not be in the library and returns the model's square, RGB bytes. */
export async function pictureSquare(
  bytes: Uint8Array,
  name: string,
  settings: ReaderSettings,
): Promise<Uint8Array> {
  const kind = supportedKind(await detectKind(bytes));
  const { pixels } = await decodePicture(
    { path: name, bytes, kind },
    { shortSideAtLeast: settings.model.entry.image.size, limits: settings.limits },
  );
  return fitToSquare(pixels, settings.model.entry.image);
}

/**
 * A failure as a value that can cross to the library. Decoders say of every picture what is wrong with it; anything
 * else was not foreseen, and need not be the file's fault: it is tried again.
 */
export function asFailure(
  error: unknown,
): Pick<Extract<ReaderMessage, { type: 'failed' }>, 'code' | 'details' | 'detail' | 'transient'> {
  if (error instanceof ReadError) {
    const { code, details, message, transient } = error;
    return { code, details: { ...details }, detail: message, transient };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'file.damaged', details: {}, detail, transient: true };
}

async function describePhoto(
  job: ReadJob,
  bytes: Uint8Array,
  kind: PhotoKind,
  decoded: { pixels: Pixels; width: number; height: number },
  settings: ReaderSettings,
  hash: string,
): Promise<PhotoDescription> {
  const [thumbnail, thumbhash, sidecar] = await Promise.all([
    encodeThumbnail(decoded.pixels),
    encodeThumbHash(decoded.pixels),
    job.sidecarPath ? readSidecar(job.sidecarPath) : null,
  ]);
  const { path, mtimeMs } = job;
  const metadata = await readMetadata({ bytes, path, kind, mtimeMs, sidecar, library: settings.library });
  await writeThumbnail(settings.thumbnailsFolder, hash, thumbnail).catch((error: unknown) => {
    throw new StorageError('a thumbnail could not be written', { cause: error });
  });
  const { width, height } = decoded;
  return { ...metadata, kind, sizeBytes: bytes.length, width, height, thumbhash };
}

/** A sidecar that went away between the look and now simply says nothing; one that cannot be read is a failure. */
async function readSidecar(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new ReadError('file.read-error', `its sidecar: ${error.message}`, {
      transient: true,
      cause: error,
    });
  });
}

function supportedKind(detected: Awaited<ReturnType<typeof detectKind>>): PhotoKind {
  if (!detected) throw new ReadError('file.not-a-picture', 'no known picture format in its first bytes');
  if ('unsupported' in detected) {
    throw new ReadError('file.unsupported-kind', detected.unsupported, {
      details: { kind: detected.unsupported },
    });
  }
  return detected.kind;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  // WebCrypto hashes on a thread of the pool, so other files go on meanwhile.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Buffer.from(digest).toString('hex');
}
