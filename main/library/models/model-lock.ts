import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EideticError } from '../../../preload/contract/index.ts';
import { WriterLock } from '../writer-lock.ts';
import type { Downloadable } from './downloadable.ts';

/**
 * The right to change one model's folder: two processes must not fetch the same model at once. The same lock as a
 * library's (see `WriterLock`), outside the folder, which may be removed under it.
 *
 * @throws EideticError `model.busy`, naming who has it; `model.folder-not-writable`
 */
export function lockModel(modelsFolder: string, entry: Downloadable, command: string): WriterLock {
  const locks = join(modelsFolder, '.locks');
  try {
    mkdirSync(locks, { recursive: true });
    const files = {
      lockFile: join(locks, `${entry.id}.lock`),
      holderFile: join(locks, `${entry.id}.json`),
    };
    return WriterLock.take(files, command);
  } catch (error) {
    if (error instanceof EideticError && error.code === 'library.in-use') {
      throw new EideticError('model.busy', { model: entry.name, holder: error.details['holder'] ?? '' });
    }
    const problem = error instanceof Error ? error.message : String(error);
    throw new EideticError('model.folder-not-writable', { path: modelsFolder, problem }, { cause: error });
  }
}
