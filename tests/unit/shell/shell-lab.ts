import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { MenuItemConstructorOptions } from 'electron';
import { startShell } from '../../../main/shell/shell.ts';
import type { Progress } from '../../../preload/contract/index.ts';
import { PretendElectron } from '../../fixtures/electron/pretend-electron.ts';
import type { PretendProcess } from '../../fixtures/electron/pretend-process.ts';
import type { PretendWindow } from '../../fixtures/electron/pretend-window.ts';
import { logWithLines } from '../../fixtures/log-lines.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** What a new library says of the person's choices. */
export const preferences = {
  theme: 'system',
  language: 'system',
  rowHeight: 200,
  rememberSearches: true,
  recentSearches: [],
};
export const reading: Progress = {
  state: 'reading',
  done: 1,
  total: 4,
  failed: 0,
  photosPerSecond: 1,
  secondsLeft: null,
  now: null,
};

/** A shell in a pretended Electron, and what happens to it. */
export async function startLab({
  platform = 'linux',
  libraryFolder = null,
  prepare = () => {},
}: {
  platform?: NodeJS.Platform;
  libraryFolder?: string | null;
  prepare?: (electron: PretendElectron) => void;
} = {}) {
  const electron = new PretendElectron();
  const log = logWithLines();
  prepare(electron);
  const folder = temporaryFolder();
  const killed: number[] = [];
  const shell = await startShell({
    electron: electron.parts,
    platform,
    libraryFolder,
    log: log.log,
    kill: (pid) => killed.push(pid),
    places: {
      windowFolder: join(folder, 'renderer'),
      preload: '/app/bridge.cjs',
      libraryModule: '/app/library-process.js',
      helperModules: ['/app/reader-process.js'],
      icon: '/app/icon.png',
      trayIcon: '/app/tray.png',
      dragIcon: '/app/drag.png',
      windowStateFile: join(folder, 'window.json'),
    },
  });
  const library = () => electron.processes.at(-1) as PretendProcess;
  const window = () => electron.windows.at(-1) as PretendWindow;
  /** Answers the newest call of one name. */
  const answer = async (name: string, output: unknown) => {
    const call = library()
      .heardOf('call')
      .findLast((candidate) => candidate['name'] === name);
    if (!call) throw new Error(`nobody called ${name}`);
    library().says({ type: 'answer', id: call['id'], output });
    await setImmediate();
  };
  const opens = async (chosen: object = {}) => {
    library().spawn(100);
    library().says({ type: 'opened' });
    await answer('preferences.read', { ...preferences, ...chosen });
  };
  const called = () =>
    library()
      .heardOf('call')
      .map(({ name }) => name);
  /** A message of the page, as if from `url`. */
  const page = (channel: string, payload?: unknown, url = 'eidetic://app/') =>
    electron.ipc.emit(
      channel,
      { sender: { id: window().contents.id }, senderFrame: { url, parent: null } },
      payload,
    );
  const ports = () => window().contents.posted.map(({ message }) => (message as { to: string }).to);
  return { electron, log, shell, folder, killed, library, window, answer, opens, called, page, ports };
}

/** The item of a menu with this label. */
export function find(menu: readonly MenuItemConstructorOptions[], label: string): MenuItemConstructorOptions {
  const all = menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])]);
  const item = all.find((candidate) => candidate.label === label);
  if (!item) throw new Error(`there is no “${label}”`);
  return item;
}

export const click = (menu: readonly MenuItemConstructorOptions[], label: string) =>
  (find(menu, label).click as () => void)();
