import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { shellChannels } from '../../../preload/wire/desktop-bridge.ts';
import type { PretendElectron } from '../../fixtures/electron/pretend-electron.ts';
import { click, reading, startLab } from './shell-lab.ts';

describe('starting', () => {
  test('opens one window, sandboxed and apart from Node, and starts the library', async () => {
    const { electron, window, library } = await startLab();
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
    const { window } = await startLab();
    window().done.length = 0;
    window().events.emit('ready-to-show');
    expect(window().done).toEqual(['show']);
  });

  test('a second time ends at once', async () => {
    const { electron, shell } = await startLab({
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
    const { electron, window } = await startLab();
    window().minimized = true;
    window().done.length = 0;
    electron.app.emit('second-instance');
    expect(window().done).toEqual(['restore', 'show', 'focus']);
    expect(electron.windows).toHaveLength(1);
  });
});

describe('a second start', () => {
  const again = (electron: PretendElectron, libraryFolder: string | null) =>
    electron.app.emit('second-instance', {}, ['eidetic'], '/', { libraryFolder });

  test('says which library it wants', async () => {
    const { electron } = await startLab({ libraryFolder: '/lib' });
    expect(electron.saidToFirst).toEqual({ libraryFolder: '/lib' });
  });

  test('that wants another library is told that it is not the one that is shown', async () => {
    const { electron } = await startLab({ libraryFolder: '/lib' });
    again(electron, '/other');
    expect(electron.boxes).toMatchObject([
      {
        message: 'Eidetic is open with another library.',
        detail: 'Quit it first, then open /other.',
      },
    ]);
  });

  test.each([['/lib'], [null]])('that wants %s is content with what is there', async (wanted) => {
    const { electron } = await startLab({ libraryFolder: '/lib' });
    again(electron, wanted);
    electron.app.emit('second-instance', {}, [], '/', 'nonsense');
    expect(electron.boxes).toEqual([]);
  });
});

describe('a library that cannot be opened', () => {
  const fails = async () => {
    const parts = await startLab();
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

describe('ending', () => {
  test('keeps how the window lay, then puts the library away, then goes', async () => {
    const { electron, library, window, opens, folder } = await startLab();
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

  test('is waited for by a system that goes down', async () => {
    const { electron } = await startLab();
    let isHeld = false;
    electron.power.emit('shutdown', { preventDefault: () => (isHeld = true) });
    expect(isHeld).toBe(true);
    expect(electron.done).toContain('quit');
  });

  test('comes with the last window, unless there is something to do', async () => {
    const { electron, library, window, opens } = await startLab();
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
    const { electron, window } = await startLab();
    window().bounds = { x: 100, y: 50, width: 1_111, height: 777 };
    window().closes();
    electron.app.emit('activate');
    expect(window().options).toMatchObject({ x: 100, y: 50, width: 1_111, height: 777 });
  });
});
