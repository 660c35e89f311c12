import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

export interface Place {
  readonly path: string;
  readonly name: string;
}

interface Surroundings {
  readonly home: string;
  readonly platform: NodeJS.Platform;
}

/** Where people keep photos: their folder of pictures, their home, the drives that are connected, and all the rest. */
export function startPlaces({ home, platform }: Surroundings): Place[] {
  const pictures = [picturesFolder(home, platform), join(home, 'Photos')].filter(isFolder);
  const drives = platform === 'win32' ? driveLetters() : mountedDrives(platform);
  const places = [
    ...pictures.map((path) => ({ path, name: basename(path) })),
    { path: home, name: basename(home) || home },
    ...drives,
    // Photos may lie anywhere, and the window takes no typed path.
    ...(platform === 'win32' ? [] : [{ path: '/', name: '/' }]),
  ];
  return places.filter(
    ({ path }, index) => isFolder(path) && places.findIndex((place) => place.path === path) === index,
  );
}

/** On Linux it bears the name that it has in the person's language. */
function picturesFolder(home: string, platform: NodeJS.Platform): string {
  const usual = join(home, 'Pictures');
  if (platform !== 'linux') return usual;
  try {
    const folders = readFileSync(join(home, '.config', 'user-dirs.dirs'), 'utf8');
    const chosen = /^XDG_PICTURES_DIR="(.+)"$/m.exec(folders)?.[1];
    if (chosen === undefined) return usual;
    const folder = resolve(chosen.replace('$HOME', home));
    // Without a folder of pictures it names the home.
    return folder === resolve(home) ? usual : folder;
  } catch {
    return usual;
  }
}

function mountedDrives(platform: NodeJS.Platform): Place[] {
  if (platform === 'darwin') return foldersIn('/Volumes');
  // In /media and /run/media every user has a folder for theirs.
  const perUser = [...foldersIn('/media'), ...foldersIn('/run/media')];
  return [
    ...perUser.flatMap((place) => {
      const drives = foldersIn(place.path);
      return drives.length > 0 ? drives : [place];
    }),
    ...foldersIn('/mnt'),
  ];
}

function driveLetters(): Place[] {
  return [...'CDEFGHIJKLMNOPQRSTUVWXYZ']
    .map((letter) => ({ path: `${letter}:\\`, name: `${letter}:` }))
    .filter(({ path }) => existsSync(path));
}

function foldersIn(folder: string): Place[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => ({ path: join(folder, name), name }));
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
