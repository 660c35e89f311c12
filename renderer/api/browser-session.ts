import { z } from 'zod';
import { EideticError } from '../../preload/contract/index.ts';
import { type Link, type LinkSocket, linkOverSocket } from './link.ts';
import { type OwnPlace, pathOfPlace } from './own-place.ts';

/** The token in an address such as `http://127.0.0.1:4610/#token=…`; null when there is none. */
export function tokenIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token');
}

/** How the page reaches the browser host. */
export interface HostAddress {
  /** As the global one. */
  readonly fetch: (path: string, request: RequestInit) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>;
  /** A WebSocket to a path of the host's, which may still be connecting. */
  readonly openSocket: (path: string) => LinkSocket;
  readonly place: OwnPlace;
}

const letIn = z.object({ place: z.string().regex(/^[\w-]+$/) });

/**
 * Comes in with a token: learns where the person's things are, and is given a cookie for there that the page itself
 * cannot read.
 *
 * @throws EideticError `host.refused`; `connection.lost` when nobody answers
 */
export async function showToken(token: string, address: HostAddress): Promise<void> {
  const response = await ask(address, '/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  address.place.keep(letIn.parse(await response.json()).place);
}

/**
 * Opens a link to the browser host.
 *
 * @throws EideticError `host.refused`; `connection.lost` when nobody answers
 */
export async function openBrowserLink(address: HostAddress): Promise<Link> {
  const place = address.place.recall();
  if (place === null) throw new EideticError('host.refused');
  const path = pathOfPlace(place);
  // A WebSocket that is refused does not say so; this does.
  await ask(address, `${path}/session`, { method: 'GET' });
  const socket = address.openSocket(`${path}/contract`);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('close', () => reject(new EideticError('connection.lost')), { once: true });
    // What follows is `close`; unheard, it would be a bug in some engines.
    socket.addEventListener('error', () => {});
  });
  return linkOverSocket(socket);
}

async function ask(
  { fetch }: HostAddress,
  path: string,
  request: RequestInit,
): Promise<Pick<Response, 'json'>> {
  const response = await fetch(path, { ...request, cache: 'no-store' }).catch((error: unknown) => {
    throw new EideticError('connection.lost', {}, { cause: error });
  });
  if (response.ok) return response;
  const isRefusal = response.status >= 400 && response.status < 500 && response.status !== 429;
  throw new EideticError(isRefusal ? 'host.refused' : 'connection.lost');
}
