import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EideticError } from '../../preload/contract/index.ts';
import type { ModelEntry, TextSwapEntry } from '../catalog/model-entry.ts';

/**
 * The starter lies beside the sources; a build puts its modules into `dist/` and leaves the weights outside. Packaged for
 * Electron, modules lie in an archive that native code cannot look into, and the weights beside it.
 */
const shippedFolders = ['../starter', '../../../models/starter'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)).replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked'),
);

type Files = Pick<ModelEntry | TextSwapEntry, 'id' | 'origin' | 'files'>;

/**
 * The folder that holds a model's files, after a look that all of them are there.
 *
 * @param modelsFolder where downloaded models lie, a folder each, named by their ids; the shipped model needs none
 * @throws EideticError `model.file-missing` and `model.failed` as `verifyModelFiles`
 */
export function modelFolder(entry: Files, modelsFolder?: string): string {
  const folder = entry.origin === null ? shippedFolder() : join(modelsFolder ?? '', entry.id);
  verifyModelFiles(entry, folder);
  return folder;
}

/**
 * Checks that every file of a model is in its folder and has its full size. Contents are not read: that is for
 * the download, which knows the SHA-256 of each file.
 *
 * @throws EideticError `model.file-missing`; `model.failed` when a file has another size than it should
 */
export function verifyModelFiles(entry: Files, folder: string): void {
  for (const { path, sizeBytes } of entry.files) {
    const absolute = join(folder, path);
    const found = statSync(absolute, { throwIfNoEntry: false });
    if (!found) throw new EideticError('model.file-missing', { model: entry.id, path: absolute });
    if (found.size !== sizeBytes) {
      const problem = `${absolute} has ${found.size} bytes instead of ${sizeBytes}`;
      throw new EideticError('model.failed', { model: entry.id, problem });
    }
  }
}

function shippedFolder(): string {
  // Where neither is, the first is the one to name in the error.
  return shippedFolders.find((folder) => existsSync(folder)) ?? shippedFolders[0]!;
}
