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
