import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DesktopBridge, shellChannels } from '../../../preload/wire/desktop-bridge.ts';
import { removeFolder } from '../../fixtures/temporary-folder.ts';

const root = join(import.meta.dirname, '../../..');
const outDir = join(root, 'dist', `preload-test-${process.pid}`);
let source = '';

beforeAll(async () => {
  await build({
    root,
    configFile: join(root, 'vite.preload.config.ts'),
    logLevel: 'error',
    build: { outDir },
  });
  source = readFileSync(join(outDir, 'bridge.cjs'), 'utf8');
  return () => removeFolder(outDir);
});

/** Runs the bundle as Electron does in a sandbox: `require` knows electron alone, and there is a page. */
function run() {
  const exposed = new Map<string, unknown>();
  const sent: unknown[][] = [];
  const listeners = new Map<string, (event: { ports: unknown[] }, value: unknown) => void>();
  const posted: unknown[][] = [];
  const pushed: unknown[] = [];
  const dispatched: { type: string; key?: string }[] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
    ipcRenderer: {
      send: (...values: unknown[]) => sent.push(values),
      on: (channel: string, listener: (event: { ports: unknown[] }, value: unknown) => void) =>
        listeners.set(channel, listener),
    },
  };
  class PageEvent {
    readonly type: string;
    constructor(type: string, more: object) {
      this.type = type;
      Object.assign(this, more);
    }
  }
  const window = {
    postMessage: (...values: unknown[]) => posted.push(values),
    dispatchEvent: (event: { type: string }) => dispatched.push(event),
  };
  runInNewContext(source, {
    require: (name: string) => {
      if (name !== 'electron') throw new Error(`a sandboxed preload script may not require ${name}`);
      return electron;
    },
    window,
    location: { origin: 'eidetic://app' },
    history: { pushState: (...values: unknown[]) => pushed.push(values[2]) },
    document: { activeElement: null, body: window },
    HTMLElement: class {},
    PopStateEvent: PageEvent,
    KeyboardEvent: PageEvent,
  });
  const bridge = exposed.get('eidetic') as DesktopBridge;
  return { exposed, bridge, sent, listeners, posted, pushed, dispatched };
}

describe('the preload bundle', () => {
  test('imports electron and nothing else', () => {
    const required = [...source.matchAll(/\brequire\(\s*["'`]([^"'`]*)["'`]\s*\)/g)].map(([, name]) => name);
    expect(required).toEqual(['electron']);
    expect(source).not.toMatch(/^\s*(import|export)\b|\bimport\s*\(|\bprocess\.|\b__dirname\b/m);
  });

  test('exposes the bridge and no more', () => {
    const { exposed, bridge } = run();
    expect([...exposed.keys()]).toEqual(['eidetic']);
    expect(Object.keys(bridge).sort()).toEqual(['pixels', 'prepareDrag', 'requestPorts', 'startDrag']);
    expect(bridge.pixels).toBe('photo://library');
  });

  test('asks for ports, and passes them into the page’s world', () => {
    const { bridge, sent, listeners, posted } = run();
    bridge.requestPorts();
    expect(sent).toEqual([[shellChannels.requestPorts]]);
    const port = {};
    listeners.get(shellChannels.port)?.({ ports: [port] }, { type: 'eidetic-port', to: 'library' });
    listeners.get(shellChannels.port)?.({ ports: [port] }, { type: 'eidetic-port', to: 'elsewhere' });
    expect(posted).toEqual([[{ type: 'eidetic-port', to: 'library' }, 'eidetic://app', [port]]]);
  });

  test('hands on a drag, and what was chosen in the menu', () => {
    const { bridge, sent, listeners, pushed, dispatched } = run();
    bridge.prepareDrag(['ab']);
    bridge.startDrag(['ab']);
    expect(sent).toEqual([
      [shellChannels.prepareDrag, ['ab']],
      [shellChannels.startDrag, ['ab']],
    ]);
    listeners.get(shellChannels.go)?.({ ports: [] }, '/folders');
    listeners.get(shellChannels.press)?.({ ports: [] }, '/');
    expect(pushed).toEqual(['/folders']);
    expect(dispatched).toMatchObject([{ type: 'popstate' }, { type: 'keydown', key: '/', bubbles: true }]);
  });
});
