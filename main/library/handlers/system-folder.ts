import { posix, win32 } from 'node:path';

interface SystemFolders {
  readonly folders: readonly string[];
  /** Inside those, but people's own: mounted drives, shares and the user's volume. */
  readonly butNot: readonly string[];
}

const unix: SystemFolders = {
  folders: ['/proc', '/sys', '/dev', '/run'],
  butNot: ['/dev/shm', '/run/media', '/run/mount', '/run/user'],
};

const bySystem: Partial<Record<NodeJS.Platform, SystemFolders>> = {
  darwin: { folders: ['/System', '/dev'], butNot: ['/System/Volumes'] },
};

interface System {
  readonly platform?: NodeJS.Platform;
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Whether a folder is the system's own, where no photo lies and a walk may take hours or never end. A Unix's `/`
 * is one too, for all the others lie in it.
 *
 * @param folder its real path, links resolved
 */
export function isSystemFolder(
  folder: string,
  { platform = process.platform, environment = process.env }: System = {},
): boolean {
  if (platform === 'win32') {
    const windows = environment['SystemRoot'] || 'C:\\Windows';
    return isIn(folder.toLowerCase(), windows.toLowerCase(), win32.sep);
  }
  if (folder === posix.sep) return true;
  const { folders, butNot } = bySystem[platform] ?? unix;
  return (
    folders.some((system) => isIn(folder, system, posix.sep)) &&
    !butNot.some((own) => isIn(folder, own, posix.sep))
  );
}

function isIn(path: string, folder: string, separator: string): boolean {
  return path === folder || path.startsWith(folder + separator);
}
