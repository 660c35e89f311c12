import type { ConnectionState } from '../api/connect.ts';
import type { AppState } from '../state/app-state.svelte.ts';
import { tellNotice } from '../state/tell-notice.ts';
import { tellProblem } from '../state/tell-problem.ts';

interface Followed {
  subscribe(listener: (state: ConnectionState) => void): () => void;
}

/**
 * Follows the library, tells what it has to say, and asks for everything anew whenever the connection is there.
 * Returns a function that ends it.
 */
export function keepConnected(app: AppState, connection: Followed): () => void {
  const stopEvents = app.follow();
  const stopNotices = app.library.on('notice', tellNotice);
  const stopConnection = connection.subscribe((state) => {
    app.connection = state;
    if (state === 'open') app.refresh().catch(tellProblem);
  });
  return () => {
    stopConnection();
    stopNotices();
    stopEvents();
  };
}
