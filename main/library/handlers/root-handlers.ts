import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { EideticError, type Root } from '../../../preload/contract/index.ts';
import { backUpFolders } from '../catalog/folders-backup.ts';
import type { Handlers } from '../contract-server.ts';
import { howMany } from '../how-many.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';
import { isSystemFolder } from './system-folder.ts';

type RootCalls =
  | 'roots.list'
  | 'roots.add'
  | 'roots.remove'
  | 'roots.countRemoval'
  | 'roots.acceptRemovals'
  | 'roots.keepMissing';

/** Calls about the folders a person added. */
export function rootHandlers(
  library: OpenLibrary,
  writable: () => WritableLibrary,
): Pick<Handlers, RootCalls> {
  const { catalogue, place } = library;
  const overviewOf = (id: number): Root => {
    const root = catalogue.roots.overview().find((candidate) => candidate.id === id);
    if (!root) throw new EideticError('root.unknown', { path: `Folder ${id}` });
    return root;
  };
  const folders = () => catalogue.roots.list().map(({ path }) => path);

  return {
    'roots.list': () => catalogue.roots.overview(),

    'roots.add': async ({ path }) => {
      const { follower } = writable();
      const folder = readableFolder(path);
      if (isSystemFolder(folder)) throw new EideticError('root.system-folder', { path: folder });
      if (isInside(folder, place.folder)) throw new EideticError('root.holds-library', { path: folder });
      const known = folders();
      if (known.includes(folder)) throw new EideticError('root.already-added', { path: folder });
      const other = known.find((root) => isInside(folder, root) || isInside(root, folder));
      if (other) throw new EideticError('root.overlaps', { path: folder, other });
      const id = catalogue.roots.add(folder);
      backUpFolders(place.foldersFile, folders());
      catalogue.audit.record('root.add', folder);
      await follower.rootsChanged();
      return overviewOf(id);
    },

    'roots.remove': ({ root }) => {
      const { follower, indexer, pulse, trash, upkeep } = writable();
      return indexer.whileNothingIsRead(async () => {
        const { path } = overviewOf(root);
        // What a person threw away before is still the library's to move.
        await trash.finish();
        // The backup first: with the last folder gone from the catalogue alone, it would be brought back from there.
        backUpFolders(
          place.foldersFile,
          folders().filter((folder) => folder !== path),
        );
        // As the question before it counted: what else is swept below was none of this folder's.
        const removal = catalogue.roots.countRemoval(root);
        catalogue.roots.remove(root);
        await follower.rootsChanged();
        // Asked for by a person: what only this folder held goes at once.
        await upkeep.sweep(0);
        pulse.photosChanged();
        const { files, photos } = removal;
        catalogue.audit.record('root.remove', path, `${howMany(files, 'file')}, ${howMany(photos, 'photo')}`);
        return removal;
      });
    },

    'roots.countRemoval': ({ root }) => {
      overviewOf(root);
      return catalogue.roots.countRemoval(root);
    },

    'roots.acceptRemovals': ({ root }) => {
      const { follower, indexer, upkeep } = writable();
      return indexer.whileNothingIsRead(async () => {
        const { path } = overviewOf(root);
        const files = follower.acceptRemovals(root);
        await upkeep.sweep();
        catalogue.audit.record('root.accept-removals', path, howMany(files, 'file'));
        return { files };
      });
    },

    'roots.keepMissing': ({ root }) => {
      const { follower } = writable();
      const { path } = overviewOf(root);
      const files = follower.keepMissing(root);
      catalogue.audit.record('root.keep-missing', path, howMany(files, 'file'));
      return { files };
    },
  };
}

/** The folder's real path. @throws EideticError `root.not-found`, `root.not-a-folder`, `root.not-readable` */
function readableFolder(path: string): string {
  const asked = resolve(path);
  try {
    const folder = realpathSync.native(asked);
    if (!statSync(folder).isDirectory()) throw new EideticError('root.not-a-folder', { path: asked });
    accessSync(folder, constants.R_OK | constants.X_OK);
    return folder;
  } catch (error) {
    if (error instanceof EideticError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const denied = code === 'EACCES' || code === 'EPERM';
    throw new EideticError(
      denied ? 'root.not-readable' : 'root.not-found',
      { path: asked },
      { cause: error },
    );
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && resolve(folder, way) === path);
}
