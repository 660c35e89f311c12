import { EideticError } from '../../preload/contract/index.ts';
import { type Link, type LinkSocket, linkOverSocket } from './link.ts';

/** The token in an address such as `http://127.0.0.1:4610/#token=…`; null when there is none. */
export function tokenIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token');
}

/** How the page reaches the browser host. */
export interface HostAddress {
  /** As the global one. */
  readonly fetch: (path: string, request: RequestInit) => Promise<Pick<Response, 'ok' | 'status'>>;
  /** A WebSocket to `/contract`, which may still be connecting. */
  readonly openSocket: () => LinkSocket;
}

/**
 * Comes in with a token, for a cookie that the page itself cannot read.
 *
 * @throws EideticError `host.refused`; `connection.lost` when nobody answers
 */
export async function showToken(token: string, address: HostAddress): Promise<void> {
  await ask(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
}

/**
 * Opens a link to the browser host.
 *
 * @throws EideticError `host.refused`; `connection.lost` when nobody answers
 */
export async function openBrowserLink(address: HostAddress): Promise<Link> {
  // A WebSocket that is refused does not say so; this does.
  await ask(address, { method: 'GET' });
  const socket = address.openSocket();
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('close', () => reject(new EideticError('connection.lost')), { once: true });
    // What follows is `close`; unheard, it would be a bug in some engines.
    socket.addEventListener('error', () => {});
  });
  return linkOverSocket(socket);
}

async function ask({ fetch }: HostAddress, request: RequestInit): Promise<void> {
  const response = await fetch('/session', { ...request, cache: 'no-store' }).catch((error: unknown) => {
    throw new EideticError('connection.lost', {}, { cause: error });
  });
  if (response.ok) return;
  const isRefusal = response.status >= 400 && response.status < 500 && response.status !== 429;
  throw new EideticError(isRefusal ? 'host.refused' : 'connection.lost');
}
