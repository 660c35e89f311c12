import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ModelFile } from './downloadable.ts';
import { renameDurably, writeAll } from './write-durably.ts';

const pieceBytes = 1024 * 1024;

export interface Reading {
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** SHA-256 of a file, in hexadecimal. */
export async function hashFile(path: string, reading: Reading): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(path, 'r');
  try {
    for await (const piece of pieces(handle, reading)) hash.update(piece);
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/**
 * Copies a file into a model's place; it gets its name only when what was copied has the pinned contents.
 *
 * @returns false when it has not; then nothing is left of it
 */
export async function copyVerified(
  from: string,
  target: string,
  file: ModelFile,
  reading: Reading,
): Promise<boolean> {
  const beside = `${target}.copying`;
  await mkdir(dirname(target), { recursive: true });
  const source = await open(from, 'r');
  try {
    const isRight = await copyAndCompare(source, beside, file, reading);
    if (isRight) await renameDurably(beside, target);
    return isRight;
  } finally {
    await source.close();
    await rm(beside, { force: true });
  }
}

async function copyAndCompare(
  source: FileHandle,
  beside: string,
  file: ModelFile,
  reading: Reading,
): Promise<boolean> {
  const hash = createHash('sha256');
  const copy = await open(beside, 'w');
  try {
    let size = 0;
    for await (const piece of pieces(source, reading)) {
      if (size + piece.byteLength > file.sizeBytes) return false;
      await writeAll(copy, piece, size);
      hash.update(piece);
      size += piece.byteLength;
    }
    await copy.sync();
    return hash.digest('hex') === file.sha256;
  } finally {
    await copy.close();
  }
}

/** The contents, in a buffer that is used again: look at each piece before asking for the next. */
async function* pieces(handle: FileHandle, { onBytes, signal }: Reading): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(pieceBytes);
  for (let position = 0; ; ) {
    signal.throwIfAborted();
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, position);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
    onBytes(bytesRead);
  }
}
