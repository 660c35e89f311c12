import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { MessagePortMain } from 'electron';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import {
  libraryPlace,
  openLibrary,
  startProcessesWith,
  tryNativeParts,
} from '../../../main/library/index.ts';
import { HelperBroker } from '../../../main/shell/library/helper-broker.ts';
import {
  type FromLibrary,
  fromLibrary,
  type ToLibrary,
} from '../../../main/shell/library/library-protocol.ts';
import { serveLibrary } from '../../../main/shell/library/library-service.ts';
import type { LibraryPort } from '../../../main/shell/library/shell-helpers.ts';
import { pretendChannel } from '../../fixtures/electron/pretend-port.ts';
import { newPlaces } from '../../fixtures/open-test-library.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { bridgedChannel, forkUtilityProcess } from '../../fixtures/utility-process.ts';

const readerModule = fileURLToPath(
  new URL('../../../main/library/ingest/reader-process.ts', import.meta.url),
);

const patiently = { timeout: 60_000 };

/** The library's service as it runs in its process, with this test as the shell's main process. */
function serve({ broken = false }: { broken?: boolean } = {}) {
  const { photos, library: folder } = newPlaces();
  const parentPort = new EventEmitter();
  const said: FromLibrary[] = [];
  const exits: number[] = [];
  const started: string[] = [];
  const tell = (message: ToLibrary, ports: readonly unknown[] = []) =>
    parentPort.emit('message', { data: structuredClone(message), ports });
  const broker = new HelperBroker({
    fork: (...parameters) => {
      started.push(parameters[0]);
      return forkUtilityProcess(...parameters);
    },
    newChannel: bridgedChannel,
    mayStart: (module) => module === readerModule,
    kill: (pid) => process.kill(pid, 'SIGKILL'),
    tell,
  });
  serveLibrary(
    {
      on: (event, listener) => parentPort.on(event, listener),
      postMessage(raw) {
        const message = fromLibrary.parse(structuredClone(raw));
        said.push(message);
        if (message.type === 'start-helper') broker.start(message);
        if (message.type === 'end-helper') broker.end(message.id);
      },
    },
    {
      open: () => openLibrary({ place: libraryPlace({ folder }), mode: 'write', command: 'a test' }),
      tryNativeParts: async (onTry) => {
        if (broken) throw new Error('cannot open shared object');
        onTry(null);
      },
      startProcessesWith,
      log: () => pino({ level: 'silent' }),
      exit: (code) => exits.push(code),
    },
  );
  let nextId = 1;
  const ask = async (name: Extract<ToLibrary, { type: 'call' }>['name'], input: unknown) => {
    const id = nextId++;
    tell({ type: 'call', id, name, input });
    const isAnswer = (message: FromLibrary) =>
      (message.type === 'answer' || message.type === 'refusal') && message.id === id;
    await expect.poll(() => said.some((message) => isAnswer(message)), patiently).toBe(true);
    return said.find(isAnswer) as Extract<FromLibrary, { type: 'answer' | 'refusal' }>;
  };
  return { photos, folder, said, exits, started, tell, ask };
}

describe('the library’s process', () => {
  test('reads photos with a reader that the shell starts for it: no child_process.fork', async () => {
    const { photos, said, exits, started, tell, ask } = serve();
    await drawPhotos(photos, 3);
    tell({ type: 'open', folder: null });
    expect(await ask('roots.add', { path: photos })).toMatchObject({ type: 'answer' });
    expect(await ask('index.run', {})).toMatchObject({
      type: 'answer',
      output: { failed: 0, photosPerSecond: expect.any(Number) },
    });
    const status = await ask('library.status', {});
    expect(status).toMatchObject({ output: { photos: 3, vectors: 3, pending: 0 } });
    expect(started).toEqual([readerModule]);
    expect(said.some((message) => message.type === 'event' && message.name === 'progress')).toBe(true);
    tell({ type: 'close' });
    await expect.poll(() => exits, patiently).toEqual([0]);
  });

  test('answers what is wrong with codes of the catalogue, and hears what a window asks', async () => {
    const { said, tell, ask, exits } = serve();
    tell({ type: 'open', folder: null });
    expect(await ask('pixels.thumbnail', { photo: 'ab'.repeat(32) })).toMatchObject({
      type: 'refusal',
      error: { code: expect.stringMatching(/photo|internal/) },
    });
    const { port1, port2 } = pretendChannel();
    tell({ type: 'connect' }, [port1 as unknown as LibraryPort]);
    const window = windowOn(port2);
    expect(await window('calls/index.pause', {})).toMatchObject({ json: {} });
    expect(said).toContainEqual({ type: 'overheard', name: 'index.pause' });
    expect(JSON.stringify(await window('calls/roots.add', { path: '/' }))).toContain('contract.invalid');
    tell({ type: 'close' });
    await expect.poll(() => exits, patiently).toEqual([0]);
  });

  test('says why it cannot open, and refuses with it', async () => {
    const { said, tell, ask, exits } = serve({ broken: true });
    tell({ type: 'open', folder: null });
    expect(await ask('library.status', {})).toMatchObject({
      type: 'refusal',
      error: { code: 'internal', details: { problem: 'cannot open shared object' } },
    });
    expect(said.some(({ type }) => type === 'not-opened')).toBe(true);
    tell({ type: 'close' });
    await expect.poll(() => exits, patiently).toEqual([1]);
  });
});

test('every native part works here, each named before it is tried', async () => {
  const tried: (string | null)[] = [];
  await tryNativeParts((part) => tried.push(part));
  expect(tried).toEqual([
    'SQLite (catalogue)',
    'sharp (picture decoder)',
    'LanceDB (vectors)',
    'onnxruntime (model)',
    null,
  ]);
});

/** A window's end of a port: calls one procedure and resolves with the body of the answer. */
function windowOn(port: MessagePortMain) {
  let next = 1;
  return (procedure: string, input: unknown) =>
    new Promise<unknown>((resolve) => {
      const id = String(next++);
      port.on('message', ({ data }) => {
        const { i, p } = JSON.parse(String(data)) as { i: string; p: { b: unknown } };
        if (i === id) resolve(p.b);
      });
      port.start();
      port.postMessage(JSON.stringify({ i: id, p: { u: `/${procedure}`, b: { json: input } } }));
    });
}
