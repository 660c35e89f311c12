import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { EideticError } from '../../../preload/contract/index.ts';
import { libraryPlace } from '../../library/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodeFor } from '../terminal/exit-codes.ts';
import { sayError } from '../terminal/output.ts';

/**
 * Opens the library for writing as `withLibrary` does, but only one that is there: taking folders out of a library,
 * or looking for new photos in them, is no reason to begin one.
 */
export async function withExistingLibrary(
  command: Command,
  run: Parameters<typeof withLibrary>[2],
): Promise<void> {
  const options = command.optsWithGlobals<CommonOptions>();
  const place = libraryPlace({ folder: options.library });
  // From the list of folders alone a lost catalogue is built again.
  if (existsSync(place.catalogueFile) || existsSync(place.foldersFile)) {
    await withLibrary(command, 'write', run);
    return;
  }
  const absent = new EideticError('library.absent', { path: place.folder });
  sayError(absent, options.json ?? false);
  process.exitCode = exitCodeFor(absent.code);
}
