import type { LibraryClient } from '../../preload/contract/index.ts';
import { t } from '../strings/strings.svelte.ts';
import { toast } from '../ui/toasts.svelte.ts';
import { isConnectionLost } from './problem.ts';
import { tellProblem } from './tell-problem.ts';

/**
 * Says that photos are in the trash, once they are. Nothing is said of those that were taken back; what could not be
 * moved is told of by a notice of the library.
 *
 * @param leave takes away the notice that they are on their way
 */
export function tellMoved(library: LibraryClient, change: string, leave: () => void): void {
  library.call('photos.awaitTrash', { change }).then(
    ({ moved }) => {
      leave();
      if (moved > 0) toast(t().photos.trash.moved, { tone: 'good' });
    },
    (error: unknown) => {
      if (!isConnectionLost(error)) tellProblem(error);
    },
  );
}
