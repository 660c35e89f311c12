import { randomBytes } from 'node:crypto';
import { access, chmod, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asProblem, SidecarProblem } from './problems.ts';

/** darktable's history with masks drawn by hand takes a megabyte or two. */
const maxSidecarBytes = 16 * 1024 * 1024;
const anyoneMayWrite = 0o222;
/** A draft that is this old is nobody's any more: writing one takes a moment. */
const draftAgeMs = 60 * 60 * 1_000;

/** A sidecar as it was when it was looked at. */
export interface SidecarFile {
  /** The file itself, behind any links. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mtimeMs: number;
  /** POSIX permission bits. */
  readonly mode: number;
}

/** @throws SidecarProblem */
export async function readSidecar(path: string): Promise<SidecarFile> {
  try {
    const real = await realpath(path);
    const { size, mtimeMs, mode } = await stat(real);
    if (size > maxSidecarBytes) throw new SidecarProblem('too-large');
    return { path: real, bytes: await readFile(real), mtimeMs, mode };
  } catch (error) {
    throw isForbidden(error)
      ? new SidecarProblem('sidecar-not-readable', '', { cause: error })
      : asProblem(error);
  }
}

/**
 * Makes sure, as far as that can be told beforehand, that a sidecar can be written. What is marked as read-only stays
 * untouched also where the system would let us.
 *
 * @param before null where there is none yet
 * @throws SidecarProblem
 */
export async function assertWritable(path: string, before: SidecarFile | null): Promise<void> {
  if (before && (before.mode & anyoneMayWrite) === 0) throw new SidecarProblem('sidecar-read-only');
  const folder = dirname(before?.path ?? path);
  try {
    if (before)
      await access(before.path, constants.W_OK).catch((error: unknown) => {
        throw new SidecarProblem('sidecar-read-only', '', { cause: error });
      });
    await access(folder, constants.W_OK);
    // On Windows the attribute means another thing on folders.
    const { mode } = await stat(folder);
    if (process.platform !== 'win32' && (mode & anyoneMayWrite) === 0)
      throw new SidecarProblem('folder-read-only');
  } catch (error) {
    throw asProblem(error);
  }
}

/**
 * Writes a sidecar whole or not at all, and only over the one that was looked at.
 *
 * @returns when it was last written, as the file system says it: milliseconds since 1970
 * @throws SidecarProblem
 */
export async function writeSidecar(
  path: string,
  bytes: Uint8Array,
  before: SidecarFile | null,
): Promise<number> {
  const target = before?.path ?? path;
  // Hidden, and not named like a sidecar: whoever looks into the folder now passes over it.
  const draft = join(dirname(target), `.eidetic-${randomBytes(6).toString('hex')}.draft`);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (before) await chmod(draft, before.mode & 0o777);
    await assertUnchanged(target, before);
    await rename(draft, target).catch((error: unknown) => {
      // Windows lets nobody replace a file that somebody has open.
      throw isForbidden(error) && process.platform === 'win32' ? new SidecarProblem('in-use') : error;
    });
    return (await stat(path)).mtimeMs;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw asProblem(error);
  }
}

/** Removes the drafts that killed processes left in a folder. What stays behind only takes room. */
export async function removeOldDrafts(folder: string, names: Iterable<string>): Promise<void> {
  for (const name of names) {
    if (!/^\.eidetic-[0-9a-f]{12}\.draft$/.test(name)) continue;
    const draft = join(folder, name);
    const age =
      Date.now() -
      (await stat(draft).then(
        ({ mtimeMs }) => mtimeMs,
        () => Date.now(),
      ));
    if (age > draftAgeMs) await rm(draft, { force: true }).catch(() => {});
  }
}

async function assertUnchanged(target: string, before: SidecarFile | null): Promise<void> {
  const now = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const isSame = before ? now?.mtimeMs === before.mtimeMs && now.size === before.bytes.length : now === null;
  if (!isSame) throw new SidecarProblem('changed-meanwhile');
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}
