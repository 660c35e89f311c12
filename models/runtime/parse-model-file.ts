import { readFile } from 'node:fs/promises';
import { EideticError } from '../../preload/contract/index.ts';

/**
 * Reads a small file of a model and makes of it what `parse` makes of it.
 *
 * @throws EideticError `model.file-missing`; `model.failed` when the file cannot be read or `parse` throws
 */
export async function parseModelFile<Parsed>(
  modelId: string,
  path: string,
  parse: (bytes: Buffer) => Parsed,
): Promise<Parsed> {
  try {
    return parse(await readFile(path));
  } catch (cause) {
    if (isMissing(cause)) throw new EideticError('model.file-missing', { model: modelId, path }, { cause });
    const problem = `${path} cannot be used (${cause instanceof Error ? cause.message : String(cause)})`;
    throw new EideticError('model.failed', { model: modelId, problem }, { cause });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
