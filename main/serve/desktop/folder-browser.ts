import { type Dirent, statSync } from 'node:fs';
import { opendir, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type ChoosableFolder, EideticError, type HostCallOutput } from '../../../preload/contract/index.ts';
import { isPictureName } from '../../library/index.ts';
import { PathNames } from '../../transport/index.ts';
import { type Place, startPlaces } from './start-places.ts';

/** More than anybody reads; a folder that has more is found by what is around it. */
const mostFolders = 3_000;

/** Somebody who keeps more of them in one folder can say the name in a terminal. */
const mostJsonFiles = 500;

/** Pictures are counted to show that a folder is the right one. */
const mostPictures = 1_000;

/** Entries that are looked at before a folder counts as seen. */
const mostEntries = 50_000;

/** The same below it, where nobody waits for the whole of a drive. */
const mostEntriesInside = 10_000;

const naturally = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Looks around in this computer's folders for a window, which asks for them by the names it was given. */
export class FolderBrowser {
  readonly #names = new PathNames();
  readonly #startPlaces: () => Place[];

  constructor(places = () => startPlaces({ home: homedir(), platform: process.platform })) {
    this.#startPlaces = places;
  }

  /** Of a folder or file that was shown. @throws EideticError `folder.expired` */
  pathOf(shown: string): string {
    return this.#names.pathOf(shown);
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

  /**
   * The JSON files that lie in a folder itself.
   *
   * @throws EideticError as `look`
   */
  async jsonFiles(folder: string): Promise<HostCallOutput<'host.captionFiles'>> {
    const path = this.#names.pathOf(folder);
    const { jsonFiles } = await contentsOf(path);
    return { files: jsonFiles.map((name) => this.#choosable({ path: join(path, name), name })) };
  }

  #choosable({ path, name }: Place): ChoosableFolder {
    return { folder: this.#names.nameOf(path), name, path };
  }
}

interface FolderContents {
  readonly folders: string[];
  readonly jsonFiles: string[];
  readonly pictures: number;
}

async function contentsOf(path: string): Promise<FolderContents> {
  const folders: string[] = [];
  const jsonFiles: string[] = [];
  let pictures = 0;
  let entries = 0;
  try {
    for await (const entry of await opendir(path)) {
      entries += 1;
      if (entries > mostEntries || folders.length >= mostFolders) break;
      if (entry.name.startsWith('.')) continue;
      if (isFolder(path, entry)) folders.push(entry.name);
      else if (isJsonName(entry.name)) jsonFiles.push(entry.name);
      else if (pictures < mostPictures && isPictureName(entry.name)) pictures += 1;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EACCES' || code === 'EPERM') throw new EideticError('root.not-readable', { path });
    throw new EideticError('folder.expired', {}, { cause: error });
  }
  return {
    folders: folders.sort(naturally.compare),
    jsonFiles: jsonFiles.sort(naturally.compare).slice(0, mostJsonFiles),
    pictures,
  };
}

function isJsonName(name: string): boolean {
  return name.toLowerCase().endsWith('.json');
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
