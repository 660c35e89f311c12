import { MessageChannel } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { DesktopPorts } from '../../../renderer/api/desktop-ports.ts';
import type { LinkPort } from '../../../renderer/api/link.ts';

type Deliver = (event: { origin: string; data: unknown; ports: readonly LinkPort[] }) => void;

const origin = 'eidetic://app';

/** The page's side, and a shell that delivers a port of which it keeps the other end. */
function pageAndShell() {
  let deliver: Deliver = () => {};
  let requests = 0;
  const ports = new DesktopPorts(
    {
      pixels: 'photo://library',
      requestPorts: () => {
        requests += 1;
      },
    },
    {
      origin,
      addEventListener: (_, listener) => {
        deliver = listener;
      },
    },
  );
  const send = (data: unknown, from = origin) => {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    deliver({ origin: from, data, ports: [port2 as unknown as LinkPort] });
    return port1;
  };
  return {
    ports,
    send,
    deliver: (event: Parameters<Deliver>[0]) => deliver(event),
    requests: () => requests,
  };
}

const toLibrary = { type: 'eidetic-port', to: 'library' };
const toHost = { type: 'eidetic-port', to: 'host' };

it('asks for ports once it listens, and gives each kind to who wants it', async () => {
  const { ports, send, requests } = pageAndShell();
  expect(requests()).toBe(1);
  const host = ports.open('host');
  send(toLibrary);
  send(toHost);
  const [first, second] = [await ports.open('library'), await host];
  expect(first).not.toBe(second);
});

it('uses the newest port, and lets go of the one before', async () => {
  const { ports, send } = pageAndShell();
  send(toLibrary);
  const before = await ports.open('library');
  const next = ports.open('library');
  send(toLibrary);
  await before.closed;
  expect(await next).not.toBe(before);
});

it('keeps only the newest of those that nobody asked for yet', async () => {
  const { ports, send } = pageAndShell();
  const old = send(toLibrary);
  const oldIsClosed = new Promise((resolve) => old.on('close', resolve));
  const newest = send(toLibrary);
  const link = await ports.open('library');
  await oldIsClosed;
  newest.close();
  await link.closed;
});

it('notices that the other end is gone', async () => {
  const { ports, send } = pageAndShell();
  const far = send(toLibrary);
  const link = await ports.open('library');
  far.close();
  await link.closed;
});

it.each([
  ['another page', toLibrary, 'https://evil.example'],
  ['another message', { type: 'something' }, origin],
  ['another target', { type: 'eidetic-port', to: 'elsewhere' }, origin],
  ['a target by inheritance', { type: 'eidetic-port', to: 'constructor' }, origin],
])('takes no port from %s', async (_, data, from) => {
  const { ports, send, deliver } = pageAndShell();
  send(data, from);
  deliver({ origin, data: toLibrary, ports: [] });
  const given = ports.open('library').then(() => 'given');
  const later = new Promise((resolve) => setTimeout(() => resolve('none'), 50));
  expect(await Promise.race([given, later])).toBe('none');
});
