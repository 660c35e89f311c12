import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import type { Catalogue } from './catalog/catalogue.ts';
import { backUpFolders, readBackup } from './catalog/folders-backup.ts';
import { inTransaction } from './catalog/transaction.ts';
import { howMany } from './how-many.ts';
import type { LibraryPlace } from './place.ts';

/** A catalogue that has just been opened for writing. */
interface OpenedForWriting {
  readonly catalogue: Catalogue;
  readonly place: LibraryPlace;
  /** Where the damaged catalogue was put, when one had to be set aside just now; else null. */
  readonly setAside: string | null;
  readonly log: Logger;
}

/**
 * Gives a catalogue that was begun anew its folders back: they come from their backup, everything else is read
 * from them again. Vectors are kept by content hash, so no photo is embedded twice.
 *
 * A catalogue without folders whose backup names some is a rebuild that was cut short, for the last folder a
 * person removes leaves the backup as well. Hence this may be killed at any moment: the next start goes on.
 *
 * @returns what a person should hear of it; null when there is nothing to say
 */
export function restoreFolders({ catalogue, place, setAside, log }: OpenedForWriting): string | null {
  const backup = readBackup(place.foldersFile);
  const known = catalogue.roots.list().map(({ path }) => path);
  if (known.length > 0) {
    // A backup that was lost or cut off would be missed only when it is needed.
    if (backup?.join('\n') !== known.join('\n')) backUpFolders(place.foldersFile, known);
    return null;
  }
  const folders = [...new Set(backup)];
  if (!setAside && backup?.length === 0) return null;
  inTransaction(catalogue.database, () => {
    for (const folder of folders) {
      const id = catalogue.roots.add(folder);
      if (!existsSync(folder)) catalogue.roots.setState(id, 'offline', 'The folder is not there.');
    }
    const subject = setAside ? `The damaged one is kept as ${setAside}` : 'A rebuild had not been finished';
    catalogue.audit.record(
      'catalogue.rebuild',
      place.catalogueFile,
      `${subject}; ${howMany(folders.length, 'folder')}`,
    );
  });
  log.error({ setAside, folders: folders.length }, 'the catalogue is built anew from the folders');
  const damaged = setAside
    ? `The catalogue was damaged. It is kept as ${setAside}; `
    : 'The catalogue was lost; ';
  return folders.length > 0
    ? `${damaged}a new one is built from your folders.`
    : `${damaged}a new one was begun, but no folder could be restored. Add your folders again: eidetic add FOLDER`;
}
