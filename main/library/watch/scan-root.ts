import { type BigIntStats, opendirSync, statSync } from 'node:fs';
import type { SeenFile } from '../catalog/file-table.ts';
import { FolderWalk } from './folder-walk.ts';
import { lookAtPaths } from './path-look.ts';
import { whyOffline } from './read-errors.ts';
import type { ScanJob, ScanOutcome } from './scan-protocol.ts';
import { isSkippedFolder } from './skip-rules.ts';

interface ScanListener {
  readonly onFile: (file: SeenFile) => void;
  /** Called once a folder, before what lies in it. */
  readonly onFolder: () => void;
}

/**
 * Looks through a root, or at some paths in it, with synchronous calls; meant for a thread of its own.
 *
 * @returns `complete`, or `offline` with a reason for people when the root cannot be looked into, or another
 *   folder lies in its place afterwards: then what was not seen may be there all the same
 */
export function scanRoot(job: ScanJob, listener: ScanListener): ScanOutcome {
  try {
    return scan(job, listener);
  } catch (error) {
    // Only calls about the root itself throw; a bug is no system error and goes on to the library.
    if (error instanceof Error && 'syscall' in error) return { state: 'offline', reason: whyOffline(error) };
    throw error;
  }
}

function scan({ rootPath, libraryDir, paths }: ScanJob, { onFile, onFolder }: ScanListener): ScanOutcome {
  let files = 0;
  const before = identity(statSync(rootPath, { bigint: true }));
  const bare = isBare(rootPath);
  const walk = new FolderWalk({
    rootPath,
    libraryDir,
    onFile: (file) => {
      files += 1;
      onFile(file);
    },
    onFolder,
  });
  let leftToFullScan: string[] = [];
  if (paths.includes('')) walk.walkAll();
  else leftToFullScan = lookAtPaths(walk, paths);
  const after = statSync(rootPath, { bigint: true, throwIfNoEntry: false });
  if (!after || identity(after) !== before)
    return { state: 'offline', reason: 'The folder went away while Eidetic was looking through it.' };
  const { unreadable, links } = walk;
  return { state: 'complete', files, isBare: bare, unreadable, links, leftToFullScan };
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
