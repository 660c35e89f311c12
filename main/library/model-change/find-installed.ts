import { join } from 'node:path';
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
 * @throws EideticError `model.unknown`, `model.gone`; `model.file-missing`, `model.failed` for the model that ships
 */
export function findInstalled(catalogue: readonly Downloadable[], chosen: ChosenModel): InstalledModel {
  const entry = wholeModel(catalogue, chosen.model);
  const model = { entry, folder: folderOf(entry) };
  if (chosen.textTower === null) return model;
  const tower = textTowerOf(catalogue, chosen.textTower);
  return { ...model, text: { entry: tower, folder: folderOf(tower) } };
}

/**
 * The same for a library that opens whatever has happened to the files of its model: its photos can be seen all the same.
 *
 * @returns the model, what to call before its files are used, and what that throws now
 * @throws EideticError `model.unknown`
 */
export function findChosen(
  catalogue: readonly Downloadable[],
  chosen: ChosenModel,
): {
  readonly installed: InstalledModel;
  readonly demandFiles: () => void;
  readonly problem: EideticError | null;
} {
  const entry = wholeModel(catalogue, chosen.model);
  const tower = chosen.textTower === null ? null : textTowerOf(catalogue, chosen.textTower);
  const placeOf = ({ id }: Downloadable) => join(modelsFolder(), id);
  // Looked for each time: what is fetched again meanwhile is there at once.
  const demandFiles = () => void findInstalled(catalogue, chosen);
  try {
    return { installed: findInstalled(catalogue, chosen), demandFiles, problem: null };
  } catch (error) {
    // The model that ships has no other place where it could come from.
    if (!(error instanceof EideticError) || error.code !== 'model.gone') throw error;
    const installed = { entry, folder: entry.origin === null ? modelFolder(entry) : placeOf(entry) };
    return {
      installed: tower ? { ...installed, text: { entry: tower, folder: placeOf(tower) } } : installed,
      demandFiles,
      problem: error,
    };
  }
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
    if (!(error instanceof EideticError) || entry.origin === null) throw error;
    throw new EideticError('model.gone', { model: entry.name, id: entry.id }, { cause: error });
  }
}

function notHere({ id, name }: Downloadable): EideticError {
  return new EideticError('model.not-here', { model: name, id });
}
