import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where one library keeps its things. All paths are absolute. */
export interface LibraryPlace {
  readonly folder: string;
  readonly catalogueFile: string;
  /** The folders a person added, kept apart so that a damaged catalogue can be rebuilt from them. */
  readonly foldersFile: string;
  /** The stars and hearts a person gave, kept apart for the same reason. */
  readonly marksFile: string;
  /** Tags, concepts and albums of a person, for the same reason. */
  readonly givenFile: string;
  readonly vectorsFolder: string;
  readonly thumbnailsFolder: string;
  /** Pictures in full size that were made for windows; may be thrown away at any time. */
  readonly renditionsFolder: string;
  readonly lockFile: string;
  readonly holderFile: string;
  readonly logFile: string;
}

interface PlaceRequest {
  /** From `--library`; wins over everything. */
  readonly folder?: string | undefined;
  readonly environment?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
}

/**
 * Finds the library: `--library DIR`, else `EIDETIC_LIBRARY`, else the platform's own place for application
 * data (XDG Base Directory on Linux, Application Support on macOS, LOCALAPPDATA on Windows).
 */
export function libraryPlace(request: PlaceRequest = {}): LibraryPlace {
  const environment = request.environment ?? process.env;
  const chosen = request.folder ?? environment['EIDETIC_LIBRARY'];
  const folder = resolve(
    chosen || join(dataFolder(environment, request.platform ?? process.platform, request.home ?? homedir())),
  );
  return {
    folder,
    catalogueFile: join(folder, 'catalogue.sqlite'),
    foldersFile: join(folder, 'folders.json'),
    marksFile: join(folder, 'marks.json'),
    givenFile: join(folder, 'given.json'),
    vectorsFolder: join(folder, 'vectors'),
    thumbnailsFolder: join(folder, 'thumbnails'),
    renditionsFolder: join(folder, 'renditions'),
    lockFile: join(folder, 'library.lock'),
    holderFile: join(folder, 'holder.json'),
    logFile: join(folder, 'eidetic.log'),
  };
}

/** The platform's own place for what Eidetic keeps for a user. */
export function dataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Eidetic');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Eidetic');
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'eidetic');
}
