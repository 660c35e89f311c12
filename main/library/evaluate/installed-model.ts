import type { ModelEntry, TextSwapEntry } from '../../../models/catalog/model-entry.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import { modelsFolder } from '../models/models-folder.ts';
import type { ModelAtHand } from './evaluator.ts';

type Catalogue = readonly (ModelEntry | TextSwapEntry)[];

/**
 * A model of the catalogue whose files are on this computer, by its id; `MODEL+TEXT-TOWER` is the model with that text
 * tower in the place of its own.
 *
 * @throws EideticError `model.unknown`, `evaluation.not-installed`, `evaluation.no-pair`
 */
export function installedModel(catalogue: Catalogue, id: string): ModelAtHand {
  const [model = '', tower] = id.split('+');
  const entry = catalogue.find((one) => one.id === model);
  if (!entry || !('image' in entry)) throw new EideticError('model.unknown', { model });
  const alone = { entry, folder: folderOf(entry) };
  if (tower === undefined) return alone;
  const text = catalogue.find((one) => one.id === tower);
  if (!text) throw new EideticError('model.unknown', { model: tower });
  if ('image' in text || !text.pairsWith.includes(model)) {
    throw new EideticError('evaluation.no-pair', { tower: text.name, model: entry.name });
  }
  return { ...alone, text: { entry: text, folder: folderOf(text) } };
}

function folderOf(entry: ModelEntry | TextSwapEntry): string {
  try {
    return modelFolder(entry, modelsFolder());
  } catch (error) {
    throw new EideticError('evaluation.not-installed', { model: entry.id }, { cause: error });
  }
}
