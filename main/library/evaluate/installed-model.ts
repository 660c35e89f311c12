import { findModel } from '../../../models/catalog/index.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import { modelsFolder } from '../models/models-folder.ts';
import type { ModelAtHand } from './evaluator.ts';

/**
 * A model of the catalogue whose files are on this computer.
 *
 * @throws EideticError `model.unknown`, `evaluation.not-installed`
 */
export function installedModel(id: string): ModelAtHand {
  const entry = findModel(id);
  if (!entry) throw new EideticError('model.unknown', { model: id });
  try {
    return { entry, folder: modelFolder(entry, modelsFolder()) };
  } catch (error) {
    throw new EideticError('evaluation.not-installed', { model: id }, { cause: error });
  }
}
