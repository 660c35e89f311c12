import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { MenuItemConstructorOptions } from 'electron';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { startShell } from '../../../main/shell/shell.ts';
import type { Progress } from '../../../preload/contract/index.ts';
import { shellChannels } from '../../../preload/wire/desktop-bridge.ts';
import { PretendElectron, type PretendProcess, type PretendWindow } from '../../fixtures/pretend-electron.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const photo = 'cd'.repeat(32);
const preferences = {
  theme: 'system',
  language: 'system',
  rowHeight: 200,
  rememberSearches: true,
  recentSearches: [],
};
const reading: Progress = {
  state: 'reading',
  done: 1,
  total: 4,
  failed: 0,
  photosPerSecond: 1,
  secondsLeft: null,
  now: null,
};

async function start({
  platform = 'linux',
  prepare = () => {},
}: {
  platform?: NodeJS.Platform;
  prepare?: (electron: PretendElectron) => void;
} = {}) {
  const electron = new PretendElectron();
  prepare(electron);
  const folder = temporaryFolder();
  const killed: number[] = [];
  const shell = await startShell({
    electron: electron.parts,
    platform,
    libraryFolder: null,
    log: pino({ level: 'silent' }),
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
  return { electron, shell, folder, killed, library, window, answer, opens, called, page, ports };
}

function find(menu: readonly MenuItemConstructorOptions[], label: string): MenuItemConstructorOptions {
  const all = menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])]);
  const item = all.find((candidate) => candidate.label === label);
  if (!item) throw new Error(`there is no “${label}”`);
  return item;
}

const click = (menu: readonly MenuItemConstructorOptions[], label: string) =>
  (find(menu, label).click as () => void)();

describe('starting', () => {
  test('opens one window, sandboxed and apart from Node, and starts the library', async () => {
    const { electron, window, library } = await start();
    expect(electron.windows).toHaveLength(1);
    expect(window().options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      preload: '/app/bridge.cjs',
    });
    expect(window().loaded).toEqual(['eidetic://app/']);
    expect(electron.done).toContain('sandbox');
    expect(electron.schemes).toHaveLength(2);
    expect([...electron.session.handlers.keys()].sort()).toEqual(['eidetic', 'photo']);
    expect(electron.session.onRequest).not.toBeNull();
    expect(window().contents.openHandler?.({} as never)).toEqual({ action: 'deny' });
    expect(library().module).toBe('/app/library-process.js');
  });

  test('shows the window only when it has drawn itself', async () => {
    const { window } = await start();
    window().done.length = 0;
    window().events.emit('ready-to-show');
    expect(window().done).toEqual(['show']);
  });

  test('a second time ends at once', async () => {
    const { electron, shell } = await start({
      prepare: (own) => {
        own.isFirst = false;
      },
    });
    expect(shell).toBeNull();
    expect(electron.done).toEqual(['quit']);
    expect(electron.processes).toEqual([]);
    expect(electron.windows).toEqual([]);
  });

  test('a second time brings the first one’s window to the front', async () => {
    const { electron, window } = await start();
    window().minimized = true;
    window().done.length = 0;
    electron.app.emit('second-instance');
    expect(window().done).toEqual(['restore', 'show', 'focus']);
    expect(electron.windows).toHaveLength(1);
  });
});

describe('the page', () => {
  test('is given its ports when it asks: one to the library, one to the shell', async () => {
    const { page, ports, window, library } = await start();
    page(shellChannels.requestPorts);
    expect(ports()).toEqual(['library', 'host']);
    expect(window().contents.posted.every(({ ports: given }) => given.length === 1)).toBe(true);
    expect(library().heardOf('connect')).toHaveLength(1);
  });

  test('that is not ours is given nothing, and drags nothing', async () => {
    const { page, ports, opens, called } = await start();
    await opens();
    page(shellChannels.requestPorts, undefined, 'https://example.org/');
    page(shellChannels.startDrag, [photo], 'https://example.org/');
    await setImmediate();
    expect(ports()).toEqual([]);
    expect(called()).not.toContain('pixels.original');
  });

  test('is given a new port when the library was started again, and not before', async () => {
    const { page, ports, library, opens, electron } = await start();
    page(shellChannels.requestPorts);
    await opens();
    expect(ports()).toEqual(['library', 'host']);
    library().exits(1);
    await expect.poll(() => electron.processes).toHaveLength(2);
    library().says({ type: 'opened' });
    expect(ports()).toEqual(['library', 'host', 'library']);
    expect(library().heardOf('connect')).toHaveLength(1);
  });

  test('drags originals out by their ids', async () => {
    const { page, opens, answer, window } = await start();
    await opens();
    page(shellChannels.startDrag, [photo]);
    await answer('pixels.original', {
      path: '/photos/a.jpg',
      type: 'image/jpeg',
      name: 'a.jpg',
      immutable: true,
    });
    expect(window().contents.dragged).toMatchObject([{ file: '/photos/a.jpg', files: ['/photos/a.jpg'] }]);
  });

  test.each([[['/etc/passwd']], [[]], ['x'], [undefined], [Array.from({ length: 501 }, () => photo)]])(
    'drags nothing for %o',
    async (payload) => {
      const { page, opens, called, window } = await start();
      await opens();
      page(shellChannels.startDrag, payload);
      await setImmediate();
      expect(called()).not.toContain('pixels.original');
      expect(window().contents.dragged).toEqual([]);
    },
  );

  test('that died is loaded again', async () => {
    const { window } = await start();
    window().contents.events.emit('render-process-gone', {}, { reason: 'crashed' });
    await expect.poll(() => window().loaded).toEqual(['eidetic://app/', 'eidetic://app/']);
  });
});

describe('a library that cannot be opened', () => {
  const fails = async () => {
    const parts = await start();
    parts.page(shellChannels.requestPorts);
    parts.library().says({
      type: 'not-opened',
      error: { code: 'native.failed', details: { part: 'sharp (picture decoder)', problem: 'no' } },
    });
    return parts;
  };
  const look = async (electron: PretendElectron) => {
    const answer = await electron.session.handlers.get('eidetic')?.(new Request('eidetic://app/problem'));
    return answer?.text();
  };

  test('is told on a page of its own, with the part’s name', async () => {
    const { window, electron } = await fails();
    expect(window().loaded.at(-1)).toBe('eidetic://app/problem');
    expect(await look(electron)).toContain('sharp (picture decoder)');
    expect(electron.tray.toolTip).toContain('could not be opened');
  });

  test('is tried again by the page after that one, and not by the page before', async () => {
    const { electron, page } = await fails();
    page(shellChannels.requestPorts);
    expect(electron.processes).toHaveLength(1);
    await look(electron);
    page(shellChannels.requestPorts);
    expect(electron.processes).toHaveLength(2);
  });
});

describe('what people see outside the window', () => {
  test('is progress on the dock, a badge and the tray', async () => {
    const { electron, library, window, opens } = await start();
    await opens();
    expect(electron.tray.toolTip).toBe('Eidetic: Up to date');
    library().says({ type: 'event', name: 'progress', payload: reading });
    expect(window().progress).toEqual([[0.25, { mode: 'normal' }]]);
    expect(electron.badge).toBe(3);
    expect(electron.tray.toolTip).toBe('Eidetic: Reading photos: 1 of 4');
    library().says({ type: 'event', name: 'progress', payload: { ...reading, state: 'idle' } });
    expect(window().progress.at(-1)).toEqual([-1, { mode: 'none' }]);
    expect(electron.badge).toBe(0);
  });

  test('leaves the tray’s menu alone while it says the same: one that is open would close', async () => {
    const { electron, library, opens } = await start();
    await opens();
    library().says({ type: 'event', name: 'progress', payload: reading });
    const { menu } = electron.tray;
    library().says({ type: 'event', name: 'progress', payload: { ...reading, photosPerSecond: 2 } });
    expect(electron.tray.menu).toBe(menu);
    library().says({ type: 'event', name: 'progress', payload: { ...reading, done: 2 } });
    expect(electron.tray.menu).not.toBe(menu);
  });

  test('follows the theme and the language that the person prefers', async () => {
    const { electron, library, opens, answer } = await start();
    await opens({ theme: 'dark' });
    expect(electron.theme).toBe('dark');
    library().says({ type: 'overheard', name: 'preferences.write' });
    await answer('preferences.read', { ...preferences, theme: 'light', language: 'de' });
    expect(electron.theme).toBe('light');
    expect(electron.tray.toolTip).toBe('Eidetic: Auf dem neuesten Stand');
    expect(find(electron.menu, '&Datei')).toBeDefined();
  });

  test('goes to places of the window, opens it for them, and presses its keys', async () => {
    const { electron, window } = await start();
    click(electron.menu, 'Folders');
    click(electron.menu, 'Search');
    expect(window().contents.sent).toEqual([
      { channel: shellChannels.go, values: ['/folders'] },
      { channel: shellChannels.press, values: ['/'] },
    ]);
    window().closes();
    click(electron.menu, 'Activity');
    expect(electron.windows).toHaveLength(2);
    expect(window().loaded).toEqual(['eidetic://app/activity']);
  });

  test('adds a folder that was chosen in the dialog, and explains what is wrong with it', async () => {
    const { electron, library, opens } = await start();
    await opens();
    click(electron.menu, '&Add folder…');
    await setImmediate();
    expect(
      library()
        .heardOf('call')
        .filter(({ name }) => name === 'roots.add'),
    ).toEqual([]);
    electron.chosenFolders = ['/photos'];
    click(electron.menu, '&Add folder…');
    await setImmediate();
    const call = library().heardOf('call').at(-1);
    expect(call).toMatchObject({ name: 'roots.add', input: { path: '/photos' } });
    library().says({
      type: 'refusal',
      id: call?.['id'],
      error: { code: 'root.already-added', details: { path: '/photos' } },
    });
    await setImmediate();
    expect(electron.boxes).toMatchObject([{ message: '/photos is already in the library.' }]);
  });
});

describe('power', () => {
  test('pauses and resumes reading with sleep and battery', async () => {
    const { electron, opens, called } = await start();
    await opens();
    electron.power.emit('suspend');
    electron.power.emit('resume');
    electron.power.emit('on-battery');
    expect(called().slice(-3)).toEqual(['index.pause', 'index.resume', 'index.pause']);
  });

  test('leaves a pause that a person made, in the window or in the tray', async () => {
    const { electron, opens, called, library } = await start();
    await opens();
    library().says({ type: 'overheard', name: 'index.pause' });
    electron.power.emit('suspend');
    electron.power.emit('resume');
    expect(called()).not.toContain('index.resume');
    library().says({ type: 'overheard', name: 'index.resume' });
    library().says({ type: 'event', name: 'progress', payload: reading });
    click(electron.tray.menu, 'Pause reading photos');
    expect(called().at(-1)).toBe('index.pause');
    electron.power.emit('on-battery');
    electron.power.emit('on-ac');
    expect(called().at(-1)).toBe('index.pause');
  });

  test('a computer on battery from the beginning starts paused', async () => {
    const { opens, called } = await start({
      prepare: (own) => {
        own.onBattery = true;
      },
    });
    await opens();
    expect(called()).toContain('index.pause');
  });
});

describe('ending', () => {
  test('keeps how the window lay, then puts the library away, then goes', async () => {
    const { electron, library, window, opens, folder } = await start();
    await opens();
    expect(electron.quits()).toBe(true);
    expect(window().destroyed).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toMatchObject({
      bounds: { x: 10, y: 20, width: 1_000, height: 700 },
    });
    expect(library().heardOf('close')).toHaveLength(1);
    expect(electron.done).not.toContain('exit 0');
    electron.quits();
    library().exits(0);
    await setImmediate();
    expect(electron.done.filter((what) => what.startsWith('exit'))).toEqual(['exit 0']);
    expect(electron.tray.destroyed).toBe(true);
    expect(library().heardOf('close')).toHaveLength(1);
  });

  test('comes with the last window, unless there is something to do', async () => {
    const { electron, library, window, opens } = await start();
    await opens();
    library().says({ type: 'event', name: 'progress', payload: reading });
    window().closes();
    electron.app.emit('window-all-closed');
    expect(electron.done).not.toContain('quit');
    click(electron.tray.menu, 'Open Eidetic');
    expect(electron.windows).toHaveLength(2);
    library().says({ type: 'event', name: 'progress', payload: { ...reading, state: 'idle' } });
    window().closes();
    electron.app.emit('window-all-closed');
    expect(electron.done).toContain('quit');
  });

  test('the next window lies where the last one lay', async () => {
    const { electron, window } = await start();
    window().bounds = { x: 100, y: 50, width: 1_111, height: 777 };
    window().closes();
    electron.app.emit('activate');
    expect(window().options).toMatchObject({ x: 100, y: 50, width: 1_111, height: 777 });
  });
});
