import type { Progress, Root } from '../../../preload/contract/index.ts';
import type { Strings } from '../../strings/strings.svelte.ts';

export type FolderState = keyof Strings['folders']['states'];

/** What a folder's card says of it, from what the library says of the folder and of its work. */
export function folderState(root: Root, progress: Progress | null): FolderState {
  if (root.state === 'offline') return 'offline';
  if (root.state === 'removals-held') return 'held';
  if (progress?.state === 'paused')
    return root.pending > 0 || root.scannedAt === null ? 'paused' : 'watching';
  const isWorking = progress !== null && progress.state !== 'idle';
  if (root.scannedAt === null) return isWorking ? 'reading' : 'unseen';
  return root.pending > 0 && isWorking ? 'reading' : 'watching';
}
