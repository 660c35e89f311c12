import { readFile, stat } from 'node:fs/promises';
import { EideticError } from '../../../preload/contract/index.ts';
import { defaultLimits } from '../ingest/decode/decode-limits.ts';

/** A picture that could not be read, and why. */
export interface Unreadable {
  readonly code: string;
  readonly message: string;
}

export type EmbeddedFile = Float32Array | Unreadable;

interface EmbedOptions {
  /** Decodes and embeds one picture in a reader: `PictureEmbedder`. */
  readonly embed: (bytes: Uint8Array, name: string) => Promise<Float32Array>;
  /** Pictures in the reader at a time. */
  readonly slots: number;
  readonly signal: AbortSignal;
  readonly onDone: () => void;
}

/**
 * The vectors of files, in their order, and a reason for each that has none. When the reader dies, whatever it had in its
 * hands is tried once more, alone: the one that kills it is left out by name, and no other pays for it.
 *
 * @throws EideticError `evaluation.stopped`; what is no file's fault, such as `model.failed`
 */
export async function embedFiles(paths: readonly string[], options: EmbedOptions): Promise<EmbeddedFile[]> {
  const { slots, signal, onDone } = options;
  const results = new Array<EmbeddedFile>(paths.length);
  const suspects: number[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < paths.length; index = next++) {
      if (signal.aborted) throw stopped();
      const result = await embedFile(paths[index]!, options);
      if (result === 'reader died') suspects.push(index);
      else {
        results[index] = result;
        onDone();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(slots, paths.length) }, work));
  for (const index of suspects) {
    if (signal.aborted) throw stopped();
    const result = await embedFile(paths[index]!, options);
    results[index] = result === 'reader died' ? unreadable(new EideticError('file.crashed-reader')) : result;
    onDone();
  }
  // Where it could open nothing at all, no file is to blame.
  if (suspects.length > 1 && suspects.length === paths.length && !results.some(isVector)) {
    throw new EideticError('reader.unavailable', { problem: 'it ended with every picture' });
  }
  return results;
}

export function isVector(result: EmbeddedFile): result is Float32Array {
  return result instanceof Float32Array;
}

async function embedFile(
  path: string,
  { embed, signal }: EmbedOptions,
): Promise<EmbeddedFile | 'reader died'> {
  try {
    return await embed(await bytesOf(path), path);
  } catch (error) {
    if (signal.aborted) throw stopped();
    if (!(error instanceof EideticError)) throw error;
    if (error.code === 'reader.unavailable') return 'reader died';
    if (/^(file|picture)\./.test(error.code)) return unreadable(error);
    throw error;
  }
}

/** @throws EideticError with a `file.` code */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > defaultLimits.maxFileBytes) {
      const megabytes = Math.round(size / 1e6);
      const limit = Math.round(defaultLimits.maxFileBytes / 1e6);
      throw new EideticError('file.too-large', { megabytes, limit });
    }
    const bytes = await readFile(path);
    if (bytes.length === 0) throw new EideticError('file.empty');
    return bytes;
  } catch (error) {
    if (error instanceof EideticError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new EideticError('picture.not-found', { path }, { cause: error });
    if (code === 'EACCES' || code === 'EPERM')
      throw new EideticError('file.not-readable', {}, { cause: error });
    throw new EideticError('file.read-error', {}, { cause: error });
  }
}

function unreadable({ code, message }: EideticError): Unreadable {
  return { code, message };
}

function stopped(): EideticError {
  return new EideticError('evaluation.stopped');
}
