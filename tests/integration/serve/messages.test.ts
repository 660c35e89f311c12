import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { AnsweringLibrary } from '../../fixtures/answering-library.ts';
import { TestServer } from '../../fixtures/served-library.ts';
import { soon } from '../../fixtures/soon.ts';

const root = { id: 1, path: '/photos' };

function library(): AnsweringLibrary {
  return new AnsweringLibrary({ 'roots.list': () => [root], 'roots.add': () => root });
}

const call = (name: string, json: unknown = {}, id = '1') =>
  JSON.stringify({ i: id, p: { u: `/${name}`, b: { json } } });

/** The next message; null when the socket closes instead. */
function answerOf(socket: WebSocket): Promise<{ s?: number; b?: { json?: unknown } } | null> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve(null));
    socket.once('message', (data) => resolve(JSON.parse(String(data)).p));
  });
}

async function ask(socket: WebSocket, message: string | Buffer): Promise<ReturnType<typeof answerOf>> {
  const answer = answerOf(socket);
  socket.send(message);
  return answer;
}

/** What an honest window is answered, whatever others do. */
async function expectHonestAnswer(server: TestServer): Promise<void> {
  const answer = await ask(await server.honestSocket(), call('calls/roots.list'));
  expect(answer?.b?.json).toEqual([root]);
}

describe('a message that is no call', () => {
  it.each([
    ['bytes', Buffer.from([0, 255, 1, 254])],
    ['a call as bytes', Buffer.from(call('calls/roots.list'))],
    ['no JSON', '{{{{'],
    ['an empty one', ''],
    ['null', 'null'],
    ['a number', '1'],
    ['something else', '{"hello":"world"}'],
    ['an address', JSON.stringify({ i: '1', p: { u: 'file:///etc/passwd' } })],
    [
      'a form',
      JSON.stringify({ i: '1', p: { u: '/calls/roots.list', h: { 'content-type': 'multipart/form-data' } } }),
    ],
    [
      'a stream',
      JSON.stringify({ i: '1', p: { u: '/calls/roots.list', h: { 'content-type': 'text/event-stream' } } }),
    ],
    ['a depth without end', '['.repeat(5_000_000)],
    [
      'a deep call',
      `{"i":"1","p":{"u":"/calls/roots.list","b":{"json":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}}}`,
    ],
    ['many values', `{"i":"1","p":{"u":"/calls/roots.list","b":[${'1,'.repeat(3_000_000)}1]}}`],
    ['more than is taken', 'x'.repeat(65 * 1024 * 1024)],
  ])('closes its own connection and harms nobody: %s', async (_, message) => {
    const asked = library();
    const server = await TestServer.start({ library: asked });
    const socket = await server.honestSocket();
    socket.on('error', () => {});
    expect(await ask(socket, message)).toBeNull();
    expect(asked.asked.filter(({ name }) => name !== 'index.progress')).toEqual([]);
    expect(server.log.lines).toContainEqual(expect.objectContaining({ level: 40 }));
    await expectHonestAnswer(server);
  });
});

describe('a call that there is not', () => {
  it.each([
    'calls/roots.burn',
    'calls/__proto__',
    'calls/constructor',
    'calls/toString',
    '__proto__',
    '__proto__/roots.list',
    'constructor/prototype',
    'events/then',
    'host',
    'calls',
    'calls/roots.list/..',
    'calls/roots.list/extra',
    'calls/%2e%2e/roots.list',
  ])('is answered with an error and logged: %s', async (name) => {
    const asked = library();
    const server = await TestServer.start({ library: asked });
    const answer = await ask(await server.honestSocket(), call(name));
    expect(answer?.s).toBeGreaterThanOrEqual(400);
    expect(server.log.lines).toContainEqual(expect.objectContaining({ level: 40 }));
    expect(asked.asked.filter(({ name: called }) => called !== 'index.progress')).toEqual([]);
    await expectHonestAnswer(server);
  });
});

describe('a call that is for hosts', () => {
  it.each([
    'roots.add',
    'evaluation.run',
    'pixels.thumbnail',
    'pixels.display',
    'pixels.original',
    'pixels.originals',
    'files.path',
    'photos.atPath',
  ])('is refused to windows: %s', async (name) => {
    const asked = library();
    const server = await TestServer.start({ library: asked });
    const input = { path: '/etc', photo: 'a'.repeat(64), file: 1 };
    const answer = await ask(await server.honestSocket(), call(`calls/${name}`, input));
    expect(answer?.b?.json).toMatchObject({ data: { code: 'contract.invalid' } });
    expect(asked.asked.filter(({ name: called }) => called === name)).toEqual([]);
    expect(server.log.lines).toContainEqual(expect.objectContaining({ call: name, msg: 'refused a call' }));
  });
});

describe('a call with the wrong input', () => {
  it.each([
    ['roots.remove', { root: 'one' }],
    ['roots.remove', null],
    ['roots.remove', []],
    ['photos.details', { photo: '../../etc/passwd' }],
    ['listing.rows', { listing: 'a', offset: -1, limit: 5 }],
    ['listing.rows', { listing: 'a', offset: 0, limit: 1e9 }],
    ['search.query', { text: 'x'.repeat(2_001) }],
  ])('never comes to the library: %s %j', async (name, input) => {
    const asked = library();
    const server = await TestServer.start({ library: asked });
    const answer = await ask(await server.honestSocket(), call(`calls/${name}`, input));
    expect(answer?.s).toBeGreaterThanOrEqual(400);
    expect(asked.asked.filter(({ name: called }) => called === name)).toEqual([]);
  });

  it.each([
    { json: { bytes: 'AAAA', name: 'a' }, meta: [[21, 'bytes', 'deeper']] },
    { json: { bytes: '!!', name: 'a' }, meta: [[21, 'bytes']] },
    { json: { bytes: 7, name: 'a' }, meta: [[21, 'bytes']] },
    { json: { name: 'a' }, meta: [[21, '__proto__']] },
    { json: { name: 'a' }, meta: [[21, 'constructor', 'prototype']] },
    { json: { name: 'a' }, meta: 'none' },
    { json: { name: 'a' }, meta: [1, 2] },
    { json: {}, maps: [['a']] },
    'a text',
    7,
  ])('may lie about what it carries: %j', async (body) => {
    const server = await TestServer.start({ library: library() });
    const socket = await server.honestSocket();
    const answer = await ask(socket, JSON.stringify({ i: '1', p: { u: '/calls/pictures.hold', b: body } }));
    expect(answer?.s).toBeGreaterThanOrEqual(400);
    expect(({} as Record<string, unknown>)['bytes']).toBeUndefined();
    await expectHonestAnswer(server);
  });
});

it('sends nobody what another one asked for', async () => {
  const server = await TestServer.start({ library: library() });
  const [asking, silent] = [await server.honestSocket(), await server.honestSocket()];
  const heard: unknown[] = [];
  silent.on('message', (message) => heard.push(message));
  await ask(asking, call('calls/roots.list'));
  await ask(silent, call('calls/roots.list', {}, 'mine'));
  expect(heard).toHaveLength(1);
});

it('lets the library’s events go when a window goes', async () => {
  const asked = library();
  const server = await TestServer.start({ library: asked });
  const socket = await server.honestSocket();
  await soon(() => asked.listeners).toBeGreaterThan(0);
  socket.terminate();
  await soon(() => asked.listeners).toBe(0);
});
