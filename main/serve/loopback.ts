import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EideticError } from '../../preload/contract/index.ts';

/** Where the window is looked for first, so that its address stays the same from day to day. */
export const usualPort = 4610;

/** Servers on both loopback addresses, with one port. */
export interface Loopback {
  readonly port: number;
  readonly servers: readonly Server[];
}

/**
 * Listens on this computer alone: on 127.0.0.1, and on ::1 where there is one.
 *
 * @param port the one that was asked for, 0 for any; null for the usual one, or another when that is taken
 * @throws EideticError `window.port-taken`
 */
export async function listenOnLoopback(port: number | null): Promise<Loopback> {
  if (port !== null) return listenOn(port);
  return listenOn(usualPort).catch((error: unknown) => {
    if (error instanceof EideticError && error.code === 'window.port-taken') return listenOn(0);
    throw error;
  });
}

async function listenOn(wanted: number): Promise<Loopback> {
  const first = await listen(wanted, '127.0.0.1');
  const { port } = first.address() as AddressInfo;
  try {
    return { port, servers: [first, await listen(port, '::1')] };
  } catch (error) {
    // Whoever has the port on ::1 would answer for “localhost”.
    if (error instanceof EideticError) {
      first.close();
      throw error;
    }
    return { port, servers: [first] };
  }
}

function listen(port: number, host: string): Promise<Server> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(isTaken ? new EideticError('window.port-taken', { port }, { cause: error }) : error);
    });
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}
