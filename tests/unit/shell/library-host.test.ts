import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LibraryHost, type LibraryState } from '../../../main/shell/library/library-host.ts';
import { PretendElectron } from '../../fixtures/electron/pretend-electron.ts';
import { pretendChannel } from '../../fixtures/electron/pretend-port.ts';
import type { PretendProcess } from '../../fixtures/electron/pretend-process.ts';

const photo = 'ab'.repeat(32);
const pixels = { path: '/x.webp', type: 'image/webp', name: 'x', immutable: true };

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function newHost() {
  const electron = new PretendElectron();
  const states: LibraryState[] = [];
  const killed: number[] = [];
  const overheard: string[] = [];
  const progress: unknown[] = [];
  const problems: string[] = [];
  const host = new LibraryHost({
    fork: electron.parts.fork,
    newChannel: electron.parts.newChannel,
    module: '/app/library-process.js',
    mayStart: (module) => module === '/app/reader-process.js',
    kill: (pid) => killed.push(pid),
    folder: '/library',
    onState: (state) => states.push(state),
    onProgress: (now) => progress.push(now),
    onOverheard: (name) => overheard.push(name),
    log: (problem) => problems.push(problem),
  });
  const newest = () => electron.processes.at(-1) as PretendProcess;
  return { electron, host, states, killed, overheard, progress, problems, newest };
}

function openHost() {
  const parts = newHost();
  parts.host.start();
  parts.newest().spawn(100);
  parts.newest().says({ type: 'trying', part: null });
  parts.newest().says({ type: 'opened' });
  return parts;
}

describe('the library’s process', () => {
  test('is started once, with the library to open', () => {
    const { host, electron, newest, states } = newHost();
    host.start();
    host.start();
    expect(electron.processes).toHaveLength(1);
    expect(newest().module).toBe('/app/library-process.js');
    expect(newest().heard[0]?.message).toEqual({ type: 'open', folder: '/library' });
    expect(states).toEqual(['starting']);
    newest().says({ type: 'opened' });
    expect(states).toEqual(['starting', 'open']);
  });

  test('answers calls, also those made before it was open', async () => {
    const { host, newest } = newHost();
    host.start();
    const answer = host.call('pixels.thumbnail', { photo });
    expect(newest().heardOf('call')).toEqual([
      { type: 'call', id: 1, name: 'pixels.thumbnail', input: { photo } },
    ]);
    newest().says({ type: 'answer', id: 1, output: pixels });
    expect(await answer).toEqual(pixels);
  });

  test('refuses with an error of the catalogue, and what it says wrongly is one too', async () => {
    const { host, newest } = openHost();
    const refused = host.call('pixels.thumbnail', { photo });
    newest().says({ type: 'refusal', id: 1, error: { code: 'photo.unknown', details: { photo } } });
    await expect(refused).rejects.toMatchObject({ code: 'photo.unknown', details: { photo } });
    const nonsense = host.call('pixels.thumbnail', { photo });
    newest().says({ type: 'answer', id: 2, output: { path: 5 } });
    await expect(nonsense).rejects.toMatchObject({ code: 'internal' });
  });

  test('is passed over when what it says is no message', () => {
    const { newest, problems, host } = openHost();
    newest().says({ type: 'format-disk' });
    newest().says('opened');
    expect(problems).toHaveLength(2);
    expect(host.state).toBe('open');
  });

  test('tells of progress and of what a window asked for', () => {
    const { newest, progress, overheard } = openHost();
    const now = {
      state: 'idle',
      done: 0,
      total: 0,
      failed: 0,
      photosPerSecond: 0,
      secondsLeft: null,
      now: null,
    };
    newest().says({ type: 'event', name: 'progress', payload: now });
    newest().says({ type: 'overheard', name: 'index.pause' });
    expect(progress).toEqual([now]);
    expect(overheard).toEqual(['index.pause']);
  });

  test('is given the port of a window', () => {
    const { host, newest } = openHost();
    const { port1 } = pretendChannel();
    host.connect(port1);
    expect(newest().heard.at(-1)).toEqual({ message: { type: 'connect' }, ports: [port1] });
  });
});

describe('a library that dies', () => {
  test('is started again, a little later each time, and those who wait are told', async () => {
    const { host, electron, newest, states } = openHost();
    const waiting = host.call('library.status', {});
    newest().exits(139);
    await expect(waiting).rejects.toMatchObject({ code: 'connection.lost' });
    expect(host.state).toBe('restarting');
    await expect(host.call('library.status', {})).rejects.toMatchObject({ code: 'connection.lost' });
    vi.advanceTimersByTime(499);
    expect(electron.processes).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(electron.processes).toHaveLength(2);
    newest().says({ type: 'opened' });
    expect(states).toEqual(['starting', 'open', 'restarting', 'open']);
  });

  test('again and again is a problem that is told', () => {
    const { host, electron, newest } = openHost();
    for (let death = 0; death < 6; death++) {
      newest().exits(1);
      vi.advanceTimersByTime(30_000);
    }
    expect(electron.processes).toHaveLength(6);
    expect(host.state).toBe('failed');
    expect(host.problem?.code).toBe('internal');
  });

  test('while a native part was tried names that part, and is not tried again by itself', () => {
    const { host, electron, newest } = newHost();
    host.start();
    newest().says({ type: 'trying', part: 'LanceDB (vectors)' });
    newest().exits(134);
    vi.advanceTimersByTime(60_000);
    expect(electron.processes).toHaveLength(1);
    expect(host.problem?.message).toContain('LanceDB (vectors)');
  });

  test('that has a fatal error does not take the shell with it', async () => {
    const { newest, electron, problems, states } = openHost();
    // An event of this name that nobody hears is thrown.
    newest().events.emit('error', 'FatalError', 'v8::ToLocalChecked', '{}');
    expect(problems).toContain('the library’s process had a fatal error');
    newest().exits(134);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(electron.processes).toHaveLength(2);
    expect(states.at(-1)).toBe('restarting');
  });

  test('takes its helpers with it', () => {
    const { newest, killed, electron } = openHost();
    const library = newest();
    library.says({
      type: 'start-helper',
      id: 1,
      name: 'r',
      module: '/app/reader-process.js',
      environment: {},
    });
    electron.processes[1]?.spawn(200);
    library.exits(1);
    expect(killed).toEqual([200]);
  });
});

describe('a library that cannot be opened', () => {
  test('fails with its reason, and may be tried again', async () => {
    const { host, electron, newest, killed } = newHost();
    host.start();
    newest().spawn(100);
    const waiting = host.call('library.status', {});
    newest().says({
      type: 'not-opened',
      error: { code: 'library.in-use', details: { holder: 'process 1' } },
    });
    await expect(waiting).rejects.toMatchObject({ code: 'library.in-use' });
    expect(host.state).toBe('failed');
    expect(host.problem?.message).toContain('process 1');
    expect(killed).toEqual([100]);
    newest().exits(9);
    vi.advanceTimersByTime(60_000);
    expect(electron.processes).toHaveLength(1);
    host.start();
    expect(electron.processes).toHaveLength(2);
    expect(host.problem).toBeNull();
    newest().says({ type: 'opened' });
    expect(host.state).toBe('open');
  });
});

describe('closing', () => {
  test('asks the library to put everything away, and waits for it', async () => {
    const { host, newest, killed } = openHost();
    let isClosed = false;
    const closing = host.close().then(() => {
      isClosed = true;
    });
    expect(newest().heardOf('close')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(isClosed).toBe(false);
    newest().exits(0);
    await closing;
    expect(killed).toEqual([]);
    expect(host.state).toBe('closed');
  });

  test('ends it after a few seconds', async () => {
    const { host, newest, killed, electron } = openHost();
    const closing = host.close();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(killed).toEqual([100]);
    newest().exits(9);
    await closing;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(electron.processes).toHaveLength(1);
  });

  test('calls off a start that was to come', async () => {
    const { host, newest, electron } = openHost();
    newest().exits(1);
    await host.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(electron.processes).toHaveLength(1);
  });
});
