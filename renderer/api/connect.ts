import { EideticError, type HostClient, type LibraryClient } from '../../preload/contract/index.ts';
import type { EideticBridge } from '../../preload/wire/index.ts';
import { type HostAddress, openBrowserLink, showToken, tokenIn } from './browser-session.ts';
import { hostClient, libraryClient } from './clients.ts';
import { Connection, type ConnectionState } from './connection.ts';
import { DesktopPorts } from './desktop-ports.ts';
import { EventFeed } from './event-feed.ts';
import type { Link } from './link.ts';
import type { Observable } from './observable.ts';
import { ownPlace, placeKey } from './own-place.ts';

export type { ConnectionState } from './connection.ts';

/** Everything outside the window. */
export interface Outside {
  readonly library: LibraryClient;
  readonly host: HostClient;
  /**
   * How the connection to the library is. Events that came while it was lost are not sent later: when it is open
   * again, ask for what is shown anew.
   */
  readonly connection: Observable<ConnectionState>;
}

/** Connects the window with the library and its host, wherever it runs. Once per page. */
export function connect(): Outside {
  const bridge = (globalThis as { eidetic?: EideticBridge }).eidetic;
  const feed = new EventFeed();
  const follow = (link: Link) => void feed.follow(link);
  if (bridge) {
    const ports = new DesktopPorts(bridge, window);
    const library = new Connection(() => ports.open('library'), follow);
    const host = new Connection(() => ports.open('host'));
    return { library: libraryClient(library, feed), host: hostClient(host), connection: library.state };
  }
  const connection: Connection = new Connection(
    browserLink(() => connection.wake()),
    follow,
  );
  wakeWhenLookedAt(connection);
  return {
    library: libraryClient(connection, feed),
    host: hostClient(connection),
    connection: connection.state,
  };
}

/**
 * Opens links to the browser host; the next one with the token of the page's address, if it has one.
 *
 * @param onKey called when there is a reason to try again: an address with a token was opened in the page that is
 *   already there, or another page was let in
 */
function browserLink(onKey: () => void): () => Promise<Link> {
  let token = takeToken();
  addEventListener('hashchange', () => {
    token = takeToken() ?? token;
    if (token !== null) onKey();
  });
  addEventListener('storage', ({ key }) => {
    if (key === placeKey) onKey();
  });
  const address: HostAddress = {
    fetch: (path, request) => fetch(path, request),
    openSocket: (path) => new WebSocket(`ws://${location.host}${path}`),
    place: ownPlace,
  };
  return async () => {
    if (token !== null) {
      await showToken(token, address).catch((error: unknown) => {
        // An address of another day: the session of a newer one may still be there.
        if (!(error instanceof EideticError) || error.code !== 'host.refused') throw error;
      });
      token = null;
    }
    return openBrowserLink(address);
  };
}

/** Out of the address, so that it is neither bookmarked nor shown over a shoulder. */
function takeToken(): string | null {
  const token = tokenIn(location.hash);
  if (token !== null) history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}

/** A window that is looked at again should not wait for its next try. */
function wakeWhenLookedAt(connection: Connection): void {
  addEventListener('online', () => connection.wake());
  addEventListener('focus', () => connection.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') connection.wake();
  });
}
