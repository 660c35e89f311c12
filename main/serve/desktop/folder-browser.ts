import { type Dirent, statSync } from 'node:fs';
import { opendir, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type ChoosableFolder, EideticError, type HostCallOutput } from '../../../preload/contract/index.ts';
import { isPictureName } from '../../library/index.ts';
import { FolderNames } from './folder-names.ts';
import { type Place, startPlaces } from './start-places.ts';

/** More than anybody reads; a folder that has more is found by what is around it. */
const mostFolders = 3_000;

/** Pictures are counted to show that a folder is the right one. */
const mostPictures = 1_000;

/** Entries that are looked at before a folder counts as seen. */
const mostEntries = 50_000;

/** The same below it, where nobody waits for the whole of a drive. */
const mostEntriesInside = 10_000;

const naturally = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Looks around in this computer's folders for a window, which asks for them by the names it was given. */
export class FolderBrowser {
  readonly #names = new FolderNames();
  readonly #startPlaces: () => Place[];

  constructor(places = () => startPlaces({ home: homedir(), platform: process.platform })) {
    this.#startPlaces = places;
  }

  /** @throws EideticError `folder.expired` */
  pathOf(folder: string): string {
    return this.#names.pathOf(folder);
  }

  /**
   * The folders inside one; the places to begin from for null.
   *
   * @throws EideticError `folder.expired` when it is gone, `root.not-readable`
   */
  async look(folder: string | null): Promise<HostCallOutput<'host.folders'>> {
    if (folder === null) {
      const folders = this.#startPlaces().map((place) => this.#choosable(place));
      return { here: null, parent: null, folders, pictures: 0, picturesInside: 0 };
    }
    const path = this.#names.pathOf(folder);
    const { folders, pictures } = await contentsOf(path);
    const above = dirname(path);
    return {
      here: this.#choosable({ path, name: basename(path) || path }),
      parent: above === path ? null : this.#names.nameOf(above),
      folders: folders.map((name) => this.#choosable({ path: join(path, name), name })),
      pictures,
      picturesInside: await countInside(folders.map((name) => join(path, name))),
    };
  }

  #choosable({ path, name }: Place): ChoosableFolder {
    return { folder: this.#names.nameOf(path), name, path };
  }
}

async function contentsOf(path: string): Promise<{ folders: string[]; pictures: number }> {
  const folders: string[] = [];
  let pictures = 0;
  let entries = 0;
  try {
    for await (const entry of await opendir(path)) {
      entries += 1;
      if (entries > mostEntries || folders.length >= mostFolders) break;
      if (entry.name.startsWith('.')) continue;
      if (isFolder(path, entry)) folders.push(entry.name);
      else if (pictures < mostPictures && isPictureName(entry.name)) pictures += 1;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EACCES' || code === 'EPERM') throw new EideticError('root.not-readable', { path });
    throw new EideticError('folder.expired', {}, { cause: error });
  }
  return { folders: folders.sort(naturally.compare), pictures };
}

/** Pictures in folders and in those inside them, looked at level by level until enough was seen. */
async function countInside(paths: readonly string[]): Promise<number> {
  const waiting = [...paths];
  let pictures = 0;
  let entries = 0;
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    // A folder that cannot be looked into has nothing to count; adding it says why.
    for (const entry of await readdir(path, { withFileTypes: true }).catch(() => [])) {
      entries += 1;
      if (entries > mostEntriesInside || pictures >= mostPictures) return pictures;
      if (entry.name.startsWith('.')) continue;
      // Links are not followed: they may lead round in circles.
      if (entry.isDirectory()) waiting.push(join(path, entry.name));
      else if (isPictureName(entry.name)) pictures += 1;
    }
  }
  return pictures;
}

function isFolder(parent: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(join(parent, entry.name)).isDirectory();
  } catch {
    // A link to nowhere.
    return false;
  }
}
