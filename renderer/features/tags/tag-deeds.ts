import type { LibraryClient, PhotoSelection, Verdict } from '../../../preload/contract/index.ts';
import { tellProblem } from '../../state/tell-problem.ts';
import { t } from '../../strings/strings.svelte.ts';
import { toast } from '../../ui/toasts.svelte.ts';

interface Decision {
  readonly selection: PhotoSelection;
  readonly tag: string;
  /** Null for no word on it any more. */
  readonly verdict: Verdict | null;
}

/**
 * Says whether photos have a tag, and offers to take that back.
 *
 * @param say what to tell of so many photos
 * @param onchanged it was said, or taken back; ends when that is seen
 */
export async function decideTag(
  library: LibraryClient,
  decision: Decision,
  { say, onchanged }: { say: (photos: number) => string; onchanged?: () => Promise<void> },
): Promise<void> {
  try {
    const { change, photos } = await library.call('tags.decide', decision);
    void onchanged?.();
    const undo = async () => {
      try {
        await library.call('changes.undo', { change });
        await onchanged?.();
        toast(t().tags.undone);
      } catch (error) {
        tellProblem(error);
      }
    };
    toast(say(photos), photos > 0 ? { undo: () => void undo() } : {});
  } catch (error) {
    tellProblem(error);
  }
}
