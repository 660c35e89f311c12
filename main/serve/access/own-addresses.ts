import type { IncomingHttpHeaders } from 'node:http';

/**
 * ## Who is let in
 * Every program on this computer, and every web page in its browsers, can reach a port on the loopback interface. So:
 *
 * - `Host` must be one of our own names: a web page whose name was made to point here (DNS rebinding) says its own.
 * - `Origin` must be where the page came from: another page cannot post to us or open a WebSocket.
 * - `Sec-Fetch-Site` must not be another site: another page cannot even show our pictures. It may only lead a person
 *   to our page, as by a link, for the address may be shown anywhere.
 * - Two keys, which only the token that was printed for the person gets, are needed for all that is theirs: `Access`.
 */
export type Refusal = 'host' | 'origin' | 'cross-site';

interface Asked {
  /** Whether `Origin` must be sent: always but for what browsers ask for without it. */
  readonly needsOrigin: boolean;
  /** Whether the window’s page is asked for, which holds nothing of a person’s. */
  readonly isPage: boolean;
}

/** Why a request does not come from our own page, or null. */
export function foreignness(
  headers: IncomingHttpHeaders,
  port: number,
  { needsOrigin, isPage }: Asked,
): Refusal | null {
  const { host, origin } = headers;
  if (host === undefined || !ownHosts(port).includes(host)) return 'host';
  if (origin === undefined ? needsOrigin : origin !== `http://${host}`) return 'origin';
  const site = headers['sec-fetch-site'];
  // `none`: the person typed the address. `same-site` would be another port of this computer.
  const isOwn = site === undefined || site === 'same-origin' || site === 'none';
  return isOwn || (isPage && leadsHere(headers)) ? null : 'cross-site';
}

/** Whether a person comes to a page of their own in the browser, rather than something being loaded into another. */
function leadsHere(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

export function ownHosts(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
}
