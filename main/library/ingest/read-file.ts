import { readFile, stat } from 'node:fs/promises';
import type { DecodeLimits } from './decode/decode-limits.ts';
import { ReadError } from './read-error.ts';

interface ExpectedFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
}

/**
 * Reads a whole file, once, and makes sure that it held still meanwhile: the bytes belong to the size and time
 * that the library knows.
 *
 * @throws ReadError `file.vanished`, `file.not-readable`, `file.read-error`, `file.too-large`, `file.empty`,
 * and `file.changing` when it is no longer the file that was asked for
 */
export async function readWholeFile(file: ExpectedFile, limits: DecodeLimits): Promise<Uint8Array> {
  if (file.sizeBytes > limits.maxFileBytes) {
    const megabytes = Math.round(file.sizeBytes / 1e6);
    const limit = Math.round(limits.maxFileBytes / 1e6);
    throw new ReadError('file.too-large', `${file.sizeBytes} bytes`, { details: { megabytes, limit } });
  }
  const bytes = await readFile(file.path).catch(rethrow);
  const after = await stat(file.path).catch(rethrow);
  if (bytes.length !== after.size || after.size !== file.sizeBytes || after.mtimeMs !== file.mtimeMs) {
    throw new ReadError('file.changing', 'size or time changed while it was read', { transient: true });
  }
  if (bytes.length === 0) throw new ReadError('file.empty', '0 bytes');
  return bytes;
}

function rethrow(error: NodeJS.ErrnoException): never {
  const options = { cause: error };
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
    throw new ReadError('file.vanished', error.message, { ...options, transient: true });
  }
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    throw new ReadError('file.not-readable', error.message, options);
  }
  throw new ReadError('file.read-error', error.message, { ...options, transient: true });
}
