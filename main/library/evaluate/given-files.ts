import { EideticError } from '../../../preload/contract/index.ts';

/** A file that a person named to measure by is not what it should be. */
export function badFile(path: string, problem: string): EideticError {
  return new EideticError('evaluation.bad-file', { path, problem });
}

/** A file or folder is what it should be, and still nothing can be measured on it. */
export function unusable(path: string, problem: string): EideticError {
  return new EideticError('evaluation.nothing-to-measure', { path, problem });
}

/**
 * @param path where it came from, to say so
 * @throws EideticError `evaluation.bad-file`
 */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badFile(path, error instanceof Error ? error.message : String(error));
  }
}
