import type { ModelEntry, TextSwapEntry } from '../../../models/catalog/model-entry.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import type { InstalledModel } from '../model-in-use.ts';
import { type Downloadable, entryOf } from '../models/downloadable.ts';
import { modelOnDisk } from '../models/model-on-disk.ts';
import { modelsFolder } from '../models/models-folder.ts';
import type { ChosenModel } from './model-standing.ts';

/**
 * The model that a library answers with, with its files. Only their sizes are looked at: a library opens at once.
 *
 * @throws EideticError `model.unknown`, `model.not-here`, `model.file-missing`, `model.failed`
 */
export function findInstalled(catalogue: readonly Downloadable[], chosen: ChosenModel): InstalledModel {
  const entry = wholeModel(catalogue, chosen.model);
  const model = { entry, folder: folderOf(entry) };
  if (chosen.textTower === null) return model;
  const tower = textTowerOf(catalogue, chosen.textTower);
  return { ...model, text: { entry: tower, folder: folderOf(tower) } };
}

/** @throws EideticError `model.unknown`, also for a text tower */
export function wholeModel(catalogue: readonly Downloadable[], id: string): ModelEntry {
  const entry = entryOf(catalogue, id);
  if (!isWholeModel(entry)) throw new EideticError('model.unknown', { model: id });
  return entry;
}

export function isWholeModel(entry: Downloadable): entry is ModelEntry {
  return 'image' in entry;
}

/** @throws EideticError `model.not-here` unless every file is here and verified */
export async function demandInstalled(entry: Downloadable): Promise<void> {
  if (entry.origin === null) return;
  const { isWhole } = await modelOnDisk(modelsFolder(), entry);
  if (!isWhole) throw notHere(entry);
}

function textTowerOf(catalogue: readonly Downloadable[], id: string): TextSwapEntry {
  const entry = entryOf(catalogue, id);
  if (isWholeModel(entry)) throw new EideticError('model.unknown', { model: id });
  return entry;
}

function folderOf(entry: Downloadable): string {
  try {
    return modelFolder(entry, modelsFolder());
  } catch (error) {
    const isGone = error instanceof EideticError && error.code === 'model.file-missing';
    if (isGone && entry.origin !== null) throw notHere(entry, error);
    throw error;
  }
}

function notHere({ id, name }: Downloadable, cause?: unknown): EideticError {
  return new EideticError('model.not-here', { model: name, id }, { cause });
}
