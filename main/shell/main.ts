import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeImage,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
} from 'electron';
import { pino } from 'pino';
import type { ElectronParts, UsedWindow } from './electron-parts.ts';
import { startShell } from './shell.ts';
import { startOptions } from './start-options.ts';

/*
 * Where Electron begins. The only module that imports it: everything else is given what it uses of it, and so can be
 * tested where there is no Electron.
 */

// Dialogs want the window itself, which is what the shell holds under a narrower type.
const own = (window: UsedWindow) => window as BrowserWindow;

const electron: ElectronParts = {
  app,
  ipcMain,
  nativeImage,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  shell,
  dialog: {
    showMessageBox: (window, options) =>
      window ? dialog.showMessageBox(own(window), options) : dialog.showMessageBox(options),
    showOpenDialog: (window, options) =>
      window ? dialog.showOpenDialog(own(window), options) : dialog.showOpenDialog(options),
    showSaveDialog: (window, options) =>
      window ? dialog.showSaveDialog(own(window), options) : dialog.showSaveDialog(options),
  },
  newChannel: () => new MessageChannelMain(),
  newTray: (icon) => new Tray(icon),
  newWindow: (options) => new BrowserWindow(options),
  defaultSession: () => session.defaultSession,
  fork: (modulePath, args, options) => utilityProcess.fork(modulePath, args, options),
  setMenu: (template) => Menu.setApplicationMenu(Menu.buildFromTemplate(template)),
  buildMenu: (template) => Menu.buildFromTemplate(template),
};

// Services of Chromium's maker that would ask the network by themselves.
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
app.commandLine.appendSwitch('disable-domain-reliability');

// Chromium's own files would lie in the library's folder on a Mac, where both are named for the application.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), 'Eidetic Window'));
}

// Windows groups windows on the taskbar by it; the installed shortcut carries the same.
if (process.platform === 'win32') app.setAppUserModelId('org.eidetic.desktop');

const built = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const icon = (name: string) => join(app.getAppPath(), 'main', 'shell', 'icons', name);
const isMac = process.platform === 'darwin';

const log = pino(
  { base: { pid: process.pid } },
  pino.destination({ dest: join(app.getPath('userData'), 'shell.log'), sync: true, mkdir: true }),
);

startShell({
  electron,
  platform: process.platform,
  libraryFolder: startOptions(process.argv).libraryFolder,
  log,
  kill: (pid) => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // It went by itself meanwhile.
      log.info({ pid, error }, 'a process was gone already');
    }
  },
  places: {
    windowFolder: built('../../renderer'),
    preload: built('../../preload/bridge.cjs'),
    libraryModule: built('./library/library-process.js'),
    helperModules: [
      built('../library/ingest/reader-process.js'),
      built('../library/pixels/rendition-process.js'),
      built('../../models/runtime/probe-process.js'),
    ],
    icon: icon('icon.png'),
    trayIcon: icon(isMac ? 'trayTemplate.png' : 'tray.png'),
    dragIcon: icon('drag.png'),
    windowStateFile: join(app.getPath('userData'), 'window.json'),
  },
}).catch((error: unknown) => {
  log.fatal({ error }, 'the window could not be started');
  dialog.showErrorBox('Eidetic', error instanceof Error ? error.message : String(error));
  app.exit(1);
});
