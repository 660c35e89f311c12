import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { EideticError, type ErrorCode, type PictureExample } from '../../../preload/contract/index.ts';

/** What the system's own codes mean for a picture to search with; anything else is the drive's trouble. */
const meanings: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'picture.not-found',
  ENOTDIR: 'picture.not-found',
  ENAMETOOLONG: 'picture.not-found',
  EISDIR: 'picture.is-a-folder',
  EACCES: 'file.not-readable',
  EPERM: 'file.not-readable',
};

/** @throws EideticError with a `picture.` or `file.` code when it cannot be read */
export async function pictureFromFile(path: string): Promise<PictureExample> {
  try {
    return { bytes: await readFile(path), name: basename(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? meanings[String(error.code)] : undefined;
    throw new EideticError(code ?? 'file.read-error', { path }, { cause: error });
  }
}

/**
 * Waits for an answer about a file a person named. That one may be named as it likes: “named like a picture”, which
 * is said of the library's files, would be wrong of it.
 *
 * @throws EideticError `picture.not-a-picture` in place of `file.not-a-picture`
 */
export async function askingAbout<Answer>(
  path: string | undefined,
  answer: Promise<Answer>,
): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    const noPicture = error instanceof EideticError && error.code === 'file.not-a-picture';
    if (!noPicture || path === undefined) throw error;
    throw new EideticError('picture.not-a-picture', { path }, { cause: error });
  }
}
