import { existsSync } from 'node:fs';
import { restoreFolders } from './catalog/folders-backup.ts';
import type { OpenLibrary } from './library-parts.ts';

/**
 * Begins a new catalogue after a damaged one was set aside: the folders come from their backup, everything
 * else is read from them again. Vectors are kept by content hash, so no photo is embedded twice.
 */
export function rebuildFromFolders({ catalogue, place, log, notes }: OpenLibrary, setAside: string): void {
  for (const folder of restoreFolders(place.foldersFile)) {
    const id = catalogue.roots.add(folder);
    if (!existsSync(folder)) catalogue.roots.setState(id, 'offline', 'The folder is not there.');
  }
  catalogue.audit.record('catalogue.rebuild', place.catalogueFile, `The damaged one is kept as ${setAside}`);
  notes.push(`The catalogue was damaged. It is kept as ${setAside}; a new one is built from your folders.`);
  log.error({ setAside }, 'the catalogue was damaged and is rebuilt from the folders');
}
