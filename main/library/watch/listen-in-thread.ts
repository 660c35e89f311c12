import { Worker } from 'node:worker_threads';
import { siblingModule } from '../../../models/runtime/sibling-module.ts';
import { waiting } from '../thread-time.ts';
import type { ListenJob, ListenNews, ListenRequest, ListenThreadJob } from './listen-protocol.ts';
import type { FollowedLink } from './scan-protocol.ts';

/** A thread that listens to a root. */
export interface Listening {
  followLinks(links: readonly FollowedLink[]): void;
  /** Nothing is said any more from the moment this is called. */
  end(): void;
}

/** Listens to a root in a thread of its own: see `FolderListener`. A drive that hangs holds up nobody else. */
export function listenInThread(job: ListenJob, onNews: (news: ListenNews) => void): Listening {
  const workerData: ListenThreadJob = { ...job, waiting };
  const thread = new Worker(siblingModule(import.meta.url, './listen-thread'), { workerData });
  thread.on('message', onNews);
  thread.on('error', (error) =>
    onNews({ type: 'ended', problem: error instanceof Error ? error.message : String(error) }),
  );
  thread.on('exit', (code) => onNews({ type: 'ended', problem: `its thread ended with code ${code}` }));
  return {
    followLinks: (links) => thread.postMessage({ links } satisfies ListenRequest),
    end() {
      thread.removeAllListeners('message').removeAllListeners('exit');
      thread.removeAllListeners('error').on('error', () => {});
      // Not awaited: a thread inside a call to a dead share ends only when that call does.
      void thread.terminate();
    },
  };
}
