import { expect, it, onTestFinished } from 'vitest';
import { WebSocket as Socket } from 'ws';
import type { LibraryClient } from '../../../preload/contract/index.ts';
import { type HostAddress, openBrowserLink, showToken } from '../../../renderer/api/browser-session.ts';
import { libraryClient } from '../../../renderer/api/clients.ts';
import { Connection, type ConnectionState } from '../../../renderer/api/connection.ts';
import { EventFeed } from '../../../renderer/api/event-feed.ts';
import type { LinkSocket } from '../../../renderer/api/link.ts';
import { OwnPlace } from '../../../renderer/api/own-place.ts';
import { AnsweringLibrary, progressOf } from '../../fixtures/answering-library.ts';
import { TestServer } from '../../fixtures/served-library.ts';
import { soon } from '../../fixtures/soon.ts';

/** What a browser adds to requests of a page. */
function asBrowser(server: TestServer): HostAddress {
  const { origin } = server;
  let cookie = '';
  return {
    async fetch(path, request) {
      const headers = { ...(request.headers as object), Origin: origin, Cookie: cookie };
      const response = await fetch(origin + path, { ...request, headers });
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return response;
    },
    openSocket: (path) =>
      new Socket(`${origin.replace('http', 'ws')}${path}`, {
        headers: { Origin: origin, Cookie: cookie },
      }) as unknown as LinkSocket,
    place: new OwnPlace(() => {
      throw new Error('Node keeps nothing for pages');
    }),
  };
}

interface OpenWindow {
  readonly client: LibraryClient;
  readonly connection: Connection;
  readonly states: ConnectionState[];
}

async function openWindow(server: TestServer): Promise<OpenWindow> {
  const address = asBrowser(server);
  await showToken(server.access.token, address);
  const feed = new EventFeed();
  const connection = new Connection(
    () => openBrowserLink(address),
    (link) => void feed.follow(link),
  );
  onTestFinished(() => connection.dispose());
  const states: ConnectionState[] = [];
  connection.state.subscribe((state) => states.push(state));
  return { client: libraryClient(connection, feed), connection, states };
}

it('comes back by itself when the server does, and hears events again', async () => {
  const before = new AnsweringLibrary({ 'roots.list': () => new Promise(() => {}) });
  const server = await TestServer.start({ library: before });
  const { client, states } = await openWindow(server);
  const done: number[] = [];
  client.on('progress', (progress) => done.push(progress.done));
  await soon(() => done).toEqual([0]);
  const underWay = expect(client.call('roots.list', {})).rejects.toMatchObject({ code: 'connection.lost' });
  await soon(() => before.asked.map(({ name }) => name)).toContain('roots.list');

  await server.served.dispose();
  await underWay;
  await soon(() => states.at(-1)).toBe('lost');
  const waiting = client.call('roots.list', {});

  const after = new AnsweringLibrary({ 'roots.list': () => [], 'index.progress': () => progressOf(5) });
  await TestServer.start({ library: after, port: server.served.port, access: server.access });
  expect(await waiting).toEqual([]);
  await soon(() => done).toEqual([0, 5]);
  after.emit('progress', progressOf(6));
  await soon(() => done).toEqual([0, 5, 6]);
  expect(states).toEqual(['connecting', 'open', 'lost', 'open']);
});

it('is refused by a server that began anew, until it shows the new token', async () => {
  const server = await TestServer.start();
  const { client, connection, states } = await openWindow(server);
  await client.call('index.progress', {});
  await server.served.dispose();
  await TestServer.start({ port: server.served.port });
  await soon(() => states.at(-1)).toBe('refused');
  await expect(client.call('index.progress', {})).rejects.toMatchObject({ code: 'host.refused' });
  connection.dispose();
});

it('says that a token is not the one', async () => {
  const server = await TestServer.start();
  await expect(showToken('wrong', asBrowser(server))).rejects.toMatchObject({ code: 'host.refused' });
  await server.served.dispose();
  await expect(showToken('wrong', asBrowser(server))).rejects.toMatchObject({ code: 'connection.lost' });
});

it('is lost to a call that comes while it closes', async () => {
  const server = await TestServer.start();
  const address = asBrowser(server);
  await showToken(server.access.token, address);
  const link = await openBrowserLink(address);
  link.close();
  await expect(link.call('calls', 'index.progress', {})).rejects.toMatchObject({ code: 'connection.lost' });
});
