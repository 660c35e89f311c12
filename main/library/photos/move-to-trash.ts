import { lstat } from 'node:fs/promises';

/** Puts files into the system's trash; those that are gone already are none of its business. */
export type TrashFiles = (paths: readonly string[]) => Promise<void>;

/** The system's own trash: macOS' and Windows', and on Linux the one of freedesktop.org. */
export const systemTrash: TrashFiles = async (paths) => {
  const { default: trash } = await import('trash');
  // Names are names: a photo may well be called “[1].jpg”.
  await trash(paths, { glob: false });
};

export interface Moved {
  readonly moved: readonly string[];
  readonly stayed: readonly string[];
  /** Why some stayed, for people; null when none did. */
  readonly problem: string | null;
}

const problems: Readonly<Record<string, string>> = {
  EACCES: 'Eidetic is not allowed to change the folder',
  EPERM: 'Eidetic is not allowed to change the folder',
  EROFS: 'the drive cannot be written to',
  ENOSPC: 'the disk is full',
};

/** Moves files to the trash. Which of them went is seen on the disk, for a failure may come half-way. */
export async function moveToTrash(paths: readonly string[], trash: TrashFiles): Promise<Moved> {
  let problem: string | null = null;
  try {
    await trash(paths);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    problem = problems[code] ?? (error instanceof Error ? error.message : String(error));
  }
  const isGone = await Promise.all(paths.map(isAbsent));
  const stayed = paths.filter((_, index) => !isGone[index]);
  return {
    moved: paths.filter((_, index) => isGone[index]),
    stayed,
    problem: stayed.length > 0 ? (problem ?? 'the system’s trash did not take them') : null,
  };
}

async function isAbsent(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
  }
}
