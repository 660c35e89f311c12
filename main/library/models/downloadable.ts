import { modelEntries, textSwaps } from '../../../models/catalog/index.ts';
import type { ModelEntry, ModelFile, TextSwapEntry } from '../../../models/catalog/model-entry.ts';
import { EideticError } from '../../../preload/contract/index.ts';

/** Whatever has files of its own in the store: a model, or a text tower for others. */
export type Downloadable = ModelEntry | TextSwapEntry;
export type { ModelFile };

/** Everything Eidetic knows, the shipped model first. */
export const wholeCatalogue: readonly Downloadable[] = [...modelEntries, ...textSwaps];

/** @throws EideticError `model.unknown` */
export function entryOf(catalogue: readonly Downloadable[], id: string): Downloadable {
  const entry = catalogue.find((one) => one.id === id);
  if (!entry) throw new EideticError('model.unknown', { model: id });
  return entry;
}

/** @throws EideticError `model.unknown`; `model.ships` for the model that is a part of Eidetic */
export function fetchableEntry(catalogue: readonly Downloadable[], id: string): Downloadable {
  const entry = entryOf(catalogue, id);
  if (entry.origin === null) throw new EideticError('model.ships', { model: entry.name });
  return entry;
}

export function wholeSize(entry: Downloadable): number {
  return entry.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
