import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EideticError, type ParsedInput } from '../../../preload/contract/index.ts';
import { parseCaptions } from './caption-file.ts';
import { readClassFolders } from './class-folders.ts';
import { parseClassNames } from './class-names.ts';
import type { TestSet } from './test-set.ts';

type Request = Pick<ParsedInput<'evaluation.run'>, 'path' | 'classNames' | 'pictures' | 'split'>;

/** Where pictures lie that do not lie beside their captions. */
const usualFolders = ['photos', 'images', 'Images', 'pictures'];

/**
 * Reads what to measure on: a folder of class folders, or a file of captions.
 *
 * @throws EideticError `evaluation.not-found`, and those of either form
 */
export async function readTestSet(request: Request): Promise<TestSet> {
  const path = resolve(request.path);
  const found = await stat(path).catch((error: unknown) => {
    throw notFound(path, error);
  });
  if (found.isDirectory()) {
    const file = request.classNames === undefined ? null : resolve(request.classNames);
    const names = file ? parseClassNames(await textOf(file), file) : null;
    return readClassFolders(path, names).catch((error: unknown) => {
      throw error instanceof EideticError ? error : notFound(path, error);
    });
  }
  const options = { path, split: request.split ?? 'test' };
  const json = await textOf(path);
  if (request.pictures !== undefined) {
    return parseCaptions(json, { ...options, pictures: resolve(request.pictures) });
  }
  const beside = parseCaptions(json, { ...options, pictures: dirname(path) });
  if (existsSync(beside.pictures[0]!.path)) return beside;
  for (const folder of usualFolders) {
    const within = parseCaptions(json, { ...options, pictures: join(dirname(path), folder) });
    if (existsSync(within.pictures[0]!.path)) return within;
  }
  return beside;
}

function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw notFound(path, error);
  });
}

function notFound(path: string, cause: unknown): EideticError {
  const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  const problem = missing ? 'there is no such file or folder' : String((cause as Error)?.message ?? cause);
  return new EideticError('evaluation.not-found', { path, problem }, { cause });
}
