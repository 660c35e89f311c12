import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { contractRouter, type PortToWindow, serveOverPort } from '../../../main/transport/index.ts';
import { EideticError, type LibraryClient } from '../../../preload/contract/index.ts';
import { hostClient, libraryClient } from '../../../renderer/api/clients.ts';
import { Connection } from '../../../renderer/api/connection.ts';
import { EventFeed } from '../../../renderer/api/event-feed.ts';
import { type Link, type LinkPort, linkOverPort } from '../../../renderer/api/link.ts';
import { AnsweringLibrary, progressOf } from '../../fixtures/answering-library.ts';
import { logWithLines } from '../../fixtures/log-lines.ts';
import { soon } from '../../fixtures/soon.ts';

/** Node's port, as Electron's main process has its own. */
function asPortToWindow(port: NodePort): PortToWindow {
  return {
    on: (event: string, listener: (event: { data: unknown }) => void) =>
      event === 'message' ? port.on(event, (data) => listener({ data })) : port.on('close', listener),
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}

function overPorts(parts: Omit<Parameters<typeof contractRouter>[0], 'log'>) {
  const { log, lines } = logWithLines();
  const { port1, port2 } = new MessageChannel();
  serveOverPort(asPortToWindow(port1), contractRouter({ ...parts, log }));
  const link = linkOverPort(port2 as unknown as LinkPort);
  onTestFinished(() => port1.close());
  return { link, lines, far: port1, near: port2 };
}

function windowOn(link: Link): LibraryClient {
  const feed = new EventFeed();
  const connection = new Connection(
    () => Promise.resolve(link),
    () => void feed.follow(link),
  );
  onTestFinished(() => connection.dispose());
  return libraryClient(connection, feed);
}

it('carries a call and its answer', async () => {
  const library = new AnsweringLibrary({ 'failures.retry': () => ({ files: 3 }) });
  const client = windowOn(overPorts({ library }).link);
  expect(await client.call('failures.retry', { files: [1, 2, 3] })).toEqual({ files: 3 });
  expect(library.asked).toContainEqual({ name: 'failures.retry', input: { files: [1, 2, 3] } });
});

it('carries bytes both ways', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  const library = new AnsweringLibrary({
    'pictures.hold': () => ({ picture: 'a'.repeat(64) }),
    'listing.open': () => ({ listing: 'l', total: 1, sections: [], aspects: bytes, search: null }),
  });
  const client = windowOn(overPorts({ library }).link);
  await client.call('pictures.hold', { bytes, name: 'a.jpg' });
  const { input } = library.asked.find(({ name }) => name === 'pictures.hold')!;
  expect((input as { bytes: Uint8Array }).bytes).toEqual(bytes);
  expect((await client.call('listing.open', { search: null })).aspects).toEqual(bytes);
});

it('carries an error with its code', async () => {
  const library = new AnsweringLibrary({
    'listing.rows': () => {
      throw new EideticError('listing.expired');
    },
  });
  const client = windowOn(overPorts({ library }).link);
  await expect(client.call('listing.rows', { listing: 'x', offset: 0, limit: 1 })).rejects.toThrow(
    new EideticError('listing.expired'),
  );
});

it('gives an input its defaults, and refuses one that is wrong before the library sees it', async () => {
  const library = new AnsweringLibrary({ 'failures.list': () => ({ failures: [], total: 0 }) });
  const client = windowOn(overPorts({ library }).link);
  await client.call('failures.list', {});
  expect(library.asked).toContainEqual({ name: 'failures.list', input: { limit: 1_000, offset: 0 } });
  await expect(client.call('failures.list', { limit: 0 })).rejects.toMatchObject({
    code: 'contract.invalid',
  });
  await expect(client.call('search.suggest', { text: 7 as unknown as string })).rejects.toThrow(/text/);
});

it('says by its code that a person’s search is too long', async () => {
  const client = windowOn(overPorts({ library: new AnsweringLibrary() }).link);
  await expect(client.call('search.query', { text: 'x'.repeat(2_001) })).rejects.toMatchObject({
    code: 'query.too-long',
  });
});

it('refuses a call that is for hosts', async () => {
  const library = new AnsweringLibrary({ 'roots.add': () => ({}) });
  const client = windowOn(overPorts({ library }).link);
  await expect(client.call('roots.add', { path: '/' })).rejects.toMatchObject({ code: 'contract.invalid' });
  expect(library.asked.map(({ name }) => name)).not.toContain('roots.add');
});

it('notices an answer that is not as the contract has it', async () => {
  const library = new AnsweringLibrary({ 'failures.retry': () => ({ files: 'many' }) });
  const client = windowOn(overPorts({ library }).link);
  await expect(client.call('failures.retry', {})).rejects.toMatchObject({ code: 'contract.invalid' });
});

it('carries events to whoever listens, until they do not', async () => {
  const library = new AnsweringLibrary();
  const client = windowOn(overPorts({ library }).link);
  const heard: unknown[] = [];
  const stop = client.on('notice', (notice) => heard.push(notice.text));
  const first = Promise.withResolvers<unknown>();
  client.on('progress', first.resolve);
  expect(await first.promise).toEqual(progressOf(0));
  library.emit('notice', { level: 'info', text: 'one' });
  await soon(() => heard).toEqual(['one']);
  stop();
  library.emit('notice', { level: 'info', text: 'two' });
  library.emit('progress', progressOf(5));
  const next = Promise.withResolvers<unknown>();
  client.on('progress', next.resolve);
  await next.promise;
  expect(heard).toEqual(['one']);
});

it('carries the host’s calls, alone', async () => {
  const asked: unknown[] = [];
  const { link } = overPorts({
    host: {
      call: async (name, input) => {
        asked.push([name, input]);
        return { root: null } as never;
      },
    },
  });
  const host = hostClient({ call: (...what) => link.call(...what) });
  expect(await host.call('host.chooseFolder', {})).toEqual({ root: null });
  expect(asked).toEqual([['host.chooseFolder', {}]]);
  await expect(link.call('calls', 'roots.list', {})).rejects.toMatchObject({ code: 'contract.invalid' });
  await expect(host.call('host.openPhoto', { photo: '..' })).rejects.toMatchObject({
    code: 'contract.invalid',
  });
  // An answer of the host that is not as the contract has it does not reach the window.
  await expect(host.call('host.about', {})).rejects.toMatchObject({ code: 'internal' });
});

it('fails the calls that were under way when the other end goes', async () => {
  const library = new AnsweringLibrary({ 'roots.list': () => new Promise(() => {}) });
  const { link, far } = overPorts({ library });
  const answer = expect(link.call('calls', 'roots.list', {})).rejects.toMatchObject({
    code: 'connection.lost',
  });
  await soon(() => library.asked.length).toBe(2);
  far.close();
  await answer;
  await link.closed;
  await expect(link.call('calls', 'roots.list', {})).rejects.toMatchObject({ code: 'connection.lost' });
});

it('ends a port over which nonsense comes', async () => {
  const { link, lines, near } = overPorts({ library: new AnsweringLibrary() });
  near.postMessage({ i: '1', p: { u: '/calls/roots.list' } });
  await link.closed;
  expect(lines).toContainEqual(expect.objectContaining({ problem: 'not a text' }));
});
