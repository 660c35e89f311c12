import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { shellChannels } from '../../../preload/wire/desktop-bridge.ts';
import { startLab } from './shell-lab.ts';

const photo = 'cd'.repeat(32);

describe('the page', () => {
  test('is given its ports when it asks: one to the library, one to the shell', async () => {
    const { page, ports, window, library } = await startLab();
    page(shellChannels.requestPorts);
    expect(ports()).toEqual(['library', 'host']);
    expect(window().contents.posted.every(({ ports: given }) => given.length === 1)).toBe(true);
    expect(library().heardOf('connect')).toHaveLength(1);
  });

  test('that is not ours is given nothing, and drags nothing', async () => {
    const { page, ports, opens, called } = await startLab();
    await opens();
    page(shellChannels.requestPorts, undefined, 'https://example.org/');
    page(shellChannels.prepareDrag, [photo], 'https://example.org/');
    page(shellChannels.startDrag, [photo], 'https://example.org/');
    await setImmediate();
    expect(ports()).toEqual([]);
    expect(called()).not.toContain('pixels.originals');
  });

  test('is given a new port when the library was started again, and not before', async () => {
    const { page, ports, library, opens, electron } = await startLab();
    page(shellChannels.requestPorts);
    await opens();
    expect(ports()).toEqual(['library', 'host']);
    library().exits(1);
    await expect.poll(() => electron.processes).toHaveLength(2);
    library().says({ type: 'opened' });
    expect(ports()).toEqual(['library', 'host', 'library']);
    expect(library().heardOf('connect')).toHaveLength(1);
  });

  test('that died is loaded again, and is given no port before it asks again', async () => {
    const { window, page, ports, opens, library, electron } = await startLab();
    page(shellChannels.requestPorts);
    await opens();
    window().contents.events.emit('render-process-gone', {}, { reason: 'crashed' });
    library().exits(1);
    await expect.poll(() => electron.processes).toHaveLength(2);
    library().says({ type: 'opened' });
    expect(ports()).toEqual(['library', 'host']);
    await expect.poll(() => window().loaded).toEqual(['eidetic://app/', 'eidetic://app/']);
  });

  test('that died says what is wrong when there is no library any more', async () => {
    const { window, library } = await startLab();
    window().contents.events.emit('render-process-gone', {}, { reason: 'crashed' });
    library().says({ type: 'not-opened', error: { code: 'library.damaged', details: {} } });
    const problem = 'eidetic://app/problem';
    await expect.poll(() => window().loaded).toEqual(['eidetic://app/', problem, problem]);
  });

  test('that died is none of the next window’s business', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { electron, window } = await startLab();
    window().contents.events.emit('render-process-gone', {}, { reason: 'crashed' });
    window().closes();
    electron.app.emit('activate');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(electron.windows.map(({ loaded }) => loaded)).toEqual([['eidetic://app/'], ['eidetic://app/']]);
  });

  test('that has no bridge is told of in the log', async () => {
    const { window, log } = await startLab();
    window().contents.events.emit('preload-error', {}, '/app/bridge.cjs', new Error('no such file'));
    expect(log.text()).toContain('the bridge to the page failed');
  });
});
