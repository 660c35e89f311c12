import { type BigIntStats, opendirSync, statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { SeenFile } from '../catalog/file-table.ts';
import { FolderWalk } from './folder-walk.ts';
import { lookAtPaths } from './path-look.ts';
import { whyOffline } from './read-errors.ts';
import { packFiles, type ScanJob, type ScanMessage, type ScanOutcome } from './scan-protocol.ts';
import { isSkippedFolder } from './skip-rules.ts';

/** Large enough to make messages cheap, small enough for the library to answer others between two of them. */
const filesPerMessage = 4_096;
/** Well below the silence after which the library gives the thread up. */
const aliveEveryMs = 500;

const port = parentPort;
if (!port) throw new Error('scan-thread runs as a thread of scan-folder');

let lastWordAt = performance.now();

function say(message: ScanMessage): void {
  lastWordAt = performance.now();
  port?.postMessage(message, message.type === 'files' ? [message.packed.numbers.buffer] : []);
}

function showLife(): void {
  if (performance.now() - lastWordAt > aliveEveryMs) say({ type: 'alive' });
}

/** Which folder it is, whatever it is called: an unmounted drive leaves another one in its place. */
function identity({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

function isBare(rootPath: string): boolean {
  const folder = opendirSync(rootPath);
  try {
    for (let entry = folder.readSync(); entry; entry = folder.readSync())
      if (!isSkippedFolder(entry.name, '')) return false;
    return true;
  } finally {
    folder.closeSync();
  }
}

function scan({ rootPath, libraryDir, paths }: ScanJob): ScanOutcome {
  let files = 0;
  let batch: SeenFile[] = [];
  const flush = () => {
    if (batch.length > 0) say({ type: 'files', packed: packFiles(batch) });
    batch = [];
  };
  const before = identity(statSync(rootPath, { bigint: true }));
  const bare = isBare(rootPath);
  const walk = new FolderWalk({
    rootPath,
    libraryDir,
    onFile: (file) => {
      files += 1;
      batch.push(file);
      if (batch.length >= filesPerMessage) flush();
      else showLife();
    },
    onFolder: showLife,
  });
  const isWholeRoot = paths.includes('');
  let leftToFullScan: string[] = [];
  if (isWholeRoot) walk.walkAll();
  else leftToFullScan = lookAtPaths(walk, paths);
  flush();
  const after = statSync(rootPath, { bigint: true, throwIfNoEntry: false });
  if (!after || identity(after) !== before)
    return { state: 'offline', reason: 'The folder went away while Eidetic was looking through it.' };
  const { unreadable, links } = walk;
  return { state: 'complete', files, isBare: bare, unreadable, links, leftToFullScan };
}

function outcomeOf(job: ScanJob): ScanOutcome {
  try {
    return scan(job);
  } catch (error) {
    // Only calls about the root itself throw; a bug is no system error and goes on to the library.
    if (error instanceof Error && 'syscall' in error) return { state: 'offline', reason: whyOffline(error) };
    throw error;
  }
}

say({ type: 'done', outcome: outcomeOf(workerData as ScanJob) });
