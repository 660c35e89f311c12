import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EideticError } from '../../../preload/contract/index.ts';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const forbidden = new Set(['EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

/** On top of what is fetched: a disk that is full to the last byte troubles everybody. */
const roomToSpareBytes = 256_000_000;

/** What has to be free before so much is written; 0 for nothing. */
export function neededBytes(toWriteBytes: number): number {
  return toWriteBytes === 0 ? 0 : toWriteBytes + roomToSpareBytes;
}

/** Bytes that may be written to the disk of a folder, which need not be there yet. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (dirname(folder) === folder || codeOf(error) !== 'ENOENT') throw error;
    return freeBytes(dirname(folder));
  }
}

/** @throws EideticError `model.disk-full` unless there is room for so much and some to spare */
export async function demandRoom(folder: string, toWriteBytes: number): Promise<void> {
  const needed = neededBytes(toWriteBytes);
  const free = await freeBytes(folder);
  if (needed > free) throw diskFull(folder, needed, free);
}

/**
 * Does something with the store's folder; what the disk says against it is told in the catalogue's words.
 *
 * @throws EideticError `model.disk-full`, `model.folder-not-writable`
 */
export async function onDisk<Result>(
  folder: string,
  leftBytes: number,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const code = codeOf(error);
    if (full.has(code)) throw diskFull(folder, leftBytes, await freeBytes(folder).catch(() => 0), error);
    if (!forbidden.has(code)) throw error;
    const problem = error instanceof Error ? error.message : code;
    throw new EideticError('model.folder-not-writable', { path: folder, problem }, { cause: error });
  }
}

function diskFull(path: string, needed: number, free: number, cause?: unknown): EideticError {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000).toLocaleString('en-GB');
  const details = {
    path,
    neededMegabytes: megabytes(needed),
    freeMegabytes: megabytes(Math.max(0, free)),
  };
  return new EideticError('model.disk-full', details, { cause });
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
