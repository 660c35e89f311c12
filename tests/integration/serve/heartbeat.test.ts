import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { ContractSocket } from '../../../main/serve/contract-socket.ts';
import { contractRouter } from '../../../main/transport/index.ts';
import { AnsweringLibrary } from '../../fixtures/answering-library.ts';
import { logWithLines } from '../../fixtures/log-lines.ts';

it('lets a window go that does not answer any more, and keeps the others', async () => {
  const { log } = logWithLines();
  const library = new AnsweringLibrary();
  const sockets = new ContractSocket({
    router: contractRouter({ library, log }),
    refusal: () => null,
    log,
  });
  const server = createServer();
  sockets.attachTo(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    sockets.dispose();
    server.close();
  });
  const address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/contract`;
  const asleep = await opened(new WebSocket(address, { autoPong: false }));
  const awake = await opened(new WebSocket(address));
  const asleepIsClosed = new Promise((resolve) => asleep.on('close', resolve));
  for (let beats = 0; beats < 3; beats++) {
    sockets.beat();
    // Its answer to the ping goes out before this call, and so has come when this is answered.
    await new Promise((resolve) => awake.once('ping', resolve));
    const answered = new Promise((resolve) => awake.once('message', resolve));
    awake.send(JSON.stringify({ i: `${beats}`, p: { u: '/calls/index.progress', b: { json: {} } } }));
    await answered;
  }
  await asleepIsClosed;
  expect(awake.readyState).toBe(WebSocket.OPEN);
});

async function opened(socket: WebSocket): Promise<WebSocket> {
  await new Promise((resolve) => socket.on('open', resolve));
  return socket;
}
