import { parentPort, workerData } from 'node:worker_threads';
import { resting } from '../thread-time.ts';
import { TouchedPaths } from './coalesce.ts';
import { FolderListener } from './folder-listener.ts';
import type { ListenNews, ListenRequest, ListenThreadJob } from './listen-protocol.ts';
import { systemCode } from './read-errors.ts';

/** A burst of events is one message. */
const gatherMs = 20;

const port = parentPort;
if (!port) throw new Error('listen-thread runs as a thread of live-watcher');

const say = (news: ListenNews) => port.postMessage(news);
let touched = new TouchedPaths();

const { rootPath, libraryDir, waiting } = workerData as ListenThreadJob;

const listener = new FolderListener({
  rootPath,
  libraryDir,
  onFolder: resting(waiting),
  onTouched(path) {
    if (touched.isEmpty) setTimeout(handOver, gatherMs);
    touched.add(path);
  },
  onTrouble: (error) =>
    say({
      type: 'trouble',
      code: systemCode(error),
      problem: error instanceof Error ? error.message : String(error),
    }),
});

function handOver(): void {
  say({ type: 'touched', paths: touched.paths() });
  touched = new TouchedPaths();
}

port.on('message', ({ links }: ListenRequest) => listener.followLinks(links));
listener.start();
say({ type: 'listening' });
