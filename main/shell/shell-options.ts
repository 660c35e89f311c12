import type { Logger } from 'pino';
import type { ElectronParts } from './electron-parts.ts';

/** Where the shell's own things lie. All paths are absolute. */
interface ShellPlaces {
  readonly windowFolder: string;
  readonly preload: string;
  readonly libraryModule: string;
  /** The modules that the library may have started. */
  readonly helperModules: readonly string[];
  readonly icon: string;
  readonly trayIcon: string;
  readonly dragIcon: string;
  readonly windowStateFile: string;
}

/** What the shell is made of: Electron, places, and what it may do. */
export interface ShellOptions {
  readonly electron: ElectronParts;
  readonly places: ShellPlaces;
  readonly platform: NodeJS.Platform;
  /** Another library than the usual one: an absolute path. */
  readonly libraryFolder: string | null;
  readonly log: Logger;
  /** Ends a process at once, by its number. */
  readonly kill: (pid: number) => void;
}
