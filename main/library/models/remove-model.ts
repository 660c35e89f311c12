import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EideticError } from '../../../preload/contract/index.ts';
import type { Downloadable } from './downloadable.ts';
import { modelOnDisk } from './model-on-disk.ts';
import type { NeededModels } from './needed-models.ts';
import { codeOf } from './storage-problem.ts';

/**
 * Takes a model's folder away, and what had come of it. It gets another name first, so that a removal that is cut short
 * leaves no half of a model.
 *
 * @returns bytes that are free now
 * @throws EideticError `model.not-installed`, `model.not-removed`
 */
export async function removeModel(modelsFolder: string, entry: Downloadable): Promise<number> {
  const { bytes, isBegun } = await modelOnDisk(modelsFolder, entry);
  if (!isBegun) throw new EideticError('model.not-installed', { model: entry.name });
  const doomed = join(modelsFolder, `.removed-${entry.id}`);
  try {
    // Left by a removal that was cut short.
    await rm(doomed, { recursive: true, force: true });
    await rename(join(modelsFolder, entry.id), doomed);
    await rm(doomed, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    const problem = error instanceof Error ? error.message : codeOf(error);
    throw new EideticError('model.not-removed', { model: entry.name, problem }, { cause: error });
  }
  return bytes;
}

/** @throws EideticError `model.in-use`, `model.still-needed` for a model that a library needs */
export function demandUnneeded({ id, name }: Downloadable, { inUse, wanted, before }: NeededModels): void {
  if (inUse.has(id)) throw new EideticError('model.in-use', { model: name });
  const needed = (reason: string, step: string) =>
    new EideticError('model.still-needed', { model: name, reason, step });
  if (wanted.has(id)) {
    throw needed('is learning its photos for it', 'Go back on that first: eidetic models stop');
  }
  if (before.has(id)) throw needed('can still go back to it', 'Give that up first: eidetic models drop-old');
}
