import type { LibraryState } from '../library/library-host.ts';
import type { TrayState } from './tray-menu.ts';

/**
 * What happens when the window is closed. A Mac’s programs stay. Elsewhere Eidetic stays in the tray while it has
 * photos to read, which is what it was left alone for, and ends when there is nothing to do.
 */
export function afterLastWindow(
  platform: NodeJS.Platform,
  library: LibraryState,
  work: TrayState,
): 'stay' | 'quit' {
  if (platform === 'darwin') return 'stay';
  if (library !== 'open' || typeof work === 'string') return 'quit';
  return work.state === 'looking' || work.state === 'reading' ? 'stay' : 'quit';
}
