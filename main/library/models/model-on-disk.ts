import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Downloadable, ModelFile } from './downloadable.ts';
import { readManifest } from './manifest.ts';
import { partialBytes } from './partial-file.ts';

export interface FileOnDisk {
  readonly file: ModelFile;
  readonly target: string;
  /** `verified`: the manifest vouches for it. `unproven`: it has the right size, and its contents have to be read. */
  readonly state: 'verified' | 'unproven' | 'partial' | 'absent';
  readonly bytes: number;
}

export interface ModelOnDisk {
  readonly files: readonly FileOnDisk[];
  /** Whether the manifest vouches for all files, and they have their sizes. */
  readonly isWhole: boolean;
  readonly bytes: number;
  /** Whether there is anything at all, if only a folder. */
  readonly isBegun: boolean;
}

/** How it stands with the files of a model. Names and sizes are looked at, contents are not read. */
export async function modelOnDisk(modelsFolder: string, entry: Downloadable): Promise<ModelOnDisk> {
  const folder = join(modelsFolder, entry.id);
  const manifest = await readManifest(folder);
  const vouchedFor = new Set(manifest?.model === entry.id ? manifest.files.map(({ sha256 }) => sha256) : []);
  const files: FileOnDisk[] = [];
  for (const file of entry.files) {
    const target = join(folder, ...file.path.split('/'));
    const found = await stat(target).catch(() => null);
    if (found?.isFile() && found.size === file.sizeBytes) {
      const state = vouchedFor.has(file.sha256) ? 'verified' : 'unproven';
      files.push({ file, target, state, bytes: file.sizeBytes });
    } else {
      const bytes = await partialBytes(target, file);
      files.push({ file, target, state: bytes > 0 ? 'partial' : 'absent', bytes });
    }
  }
  return {
    files,
    isWhole: files.every(({ state }) => state === 'verified'),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    isBegun: (await readdir(folder).catch(() => [])).length > 0,
  };
}

/** A verified file of the same contents that another model has: many share a tokenizer or a text tower. */
export async function sameFileBeside(
  modelsFolder: string,
  catalogue: readonly Downloadable[],
  file: ModelFile,
): Promise<string | null> {
  for (const entry of catalogue) {
    if (entry.origin === null || !entry.files.some(({ sha256 }) => sha256 === file.sha256)) continue;
    const { files } = await modelOnDisk(modelsFolder, entry);
    const same = files.find((one) => one.file.sha256 === file.sha256 && one.state === 'verified');
    if (same) return same.target;
  }
  return null;
}
