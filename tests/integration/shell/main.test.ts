import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { PretendElectron } from '../../fixtures/electron/pretend-electron.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const root = resolve(import.meta.dirname, '../../..');

test('the shell begins with Electron’s own parts, and everything it names is there', async () => {
  const electron = new PretendElectron();
  const { parts } = electron;
  const switches: string[] = [];
  const menus: unknown[] = [];
  const appData = temporaryFolder();
  const paths = new Map<string, string>();
  const app = Object.assign(Object.create(parts.app) as typeof parts.app, {
    commandLine: { appendSwitch: (name: string) => switches.push(name), hasSwitch: () => false },
    getAppPath: () => root,
    getPath: (name: string) => paths.get(name) ?? appData,
    setPath: (name: string, path: string) => paths.set(name, path),
  });
  // A function that is called with `new` gives what it returns, as Electron's classes give windows.
  function newOf<Made extends object>(make: (...values: never[]) => Made) {
    return function Made(...values: never[]) {
      return make(...values);
    };
  }
  vi.doMock('electron', () => ({
    ...parts,
    app,
    ipcMain: parts.ipcMain,
    dialog: { ...parts.dialog, showErrorBox: (_: string, problem: string) => expect.unreachable(problem) },
    BrowserWindow: newOf(parts.newWindow as never),
    Tray: newOf(parts.newTray as never),
    MessageChannelMain: newOf(parts.newChannel as never),
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: (menu: unknown) => menus.push(menu),
    },
    session: { defaultSession: parts.defaultSession() },
    utilityProcess: { fork: parts.fork },
    nativeImage: parts.nativeImage,
    nativeTheme: parts.nativeTheme,
    powerMonitor: parts.powerMonitor,
    protocol: parts.protocol,
    screen: parts.screen,
    shell: parts.shell,
  }));
  await import('../../../main/shell/main.ts');
  await expect.poll(() => electron.windows).toHaveLength(1);

  // Not in the library's own folder, which a Mac has under the application's name.
  expect(paths.get('userData')).toBe(join(appData, 'Eidetic Window'));
  expect(switches).toContain('disable-background-networking');
  expect(menus).toHaveLength(1);
  const [window] = electron.windows;
  expect(window?.options.webPreferences?.preload).toBe(join(root, 'preload', 'bridge.cjs'));
  expect(existsSync(String(window?.options.icon))).toBe(true);
  const [library] = electron.processes;
  expect(library?.module).toMatch(/main\/shell\/library\/library-process\.js$/);
  expect(existsSync(library?.module.replace(/js$/, 'ts') ?? '')).toBe(true);
  for (const helper of ['main/library/ingest/reader-process', 'models/runtime/probe-process']) {
    library?.says({
      type: 'start-helper',
      id: 1,
      name: 'a helper',
      module: join(root, `${helper}.js`),
      environment: {},
    });
    expect(electron.processes.at(-1)?.module).toBe(join(root, `${helper}.js`));
    expect(existsSync(join(root, `${helper}.ts`))).toBe(true);
  }
  library?.says({ type: 'start-helper', id: 2, name: 'x', module: '/bin/x.js', environment: {} });
  expect(electron.processes).toHaveLength(3);
});
