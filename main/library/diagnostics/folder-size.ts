import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of all files below a folder; 0 when it is not there. `wanted` narrows the files of the top level. */
export async function folderSizeBytes(
  folder: string,
  wanted: (name: string) => boolean = () => true,
): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let total = 0;
  for (const entry of entries) {
    if (!wanted(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) total += await folderSizeBytes(path);
    // A file that goes away meanwhile takes no room.
    else total += (await stat(path).catch(() => null))?.size ?? 0;
  }
  return total;
}

/** Of so many files or fewer every one is asked; of more, as many evenly among them. */
const askedOfShelves = 4_096;

/**
 * Bytes of all files in a folder of folders, such as the thumbnails' shelves. Where there are very many, about: their
 * number is counted and their mean size taken from some of them, for asking 100,000 files takes seconds.
 */
export async function shelvesSizeBytes(folder: string): Promise<number> {
  const shelves = await readdir(folder).catch(() => []);
  const names = await Promise.all(
    shelves.map(async (shelf) => {
      const files = await readdir(join(folder, shelf)).catch(() => []);
      return files.map((file) => join(folder, shelf, file));
    }),
  );
  const files = names.flat();
  const every = Math.max(1, Math.ceil(files.length / askedOfShelves));
  const asked = files.filter((_, index) => index % every === 0);
  const sizes = await Promise.all(asked.map(async (file) => (await stat(file).catch(() => null))?.size ?? 0));
  const sum = sizes.reduce((total, size) => total + size, 0);
  return Math.round((sum / Math.max(asked.length, 1)) * files.length);
}
