import type { EventPayload } from '../../preload/contract/index.ts';
import { t } from '../strings/strings.svelte.ts';
import { toast, toasts } from '../ui/toasts.svelte.ts';

/**
 * Says at the lower edge what went wrong in work that nobody waits for: files that the trash did not take, a drive that
 * went away. Good news is seen by itself.
 */
export function tellNotice({ level, text }: EventPayload<'notice'>): void {
  if (level !== 'warning') return;
  const said = t().library.says(text);
  // A window that opens anew is told of the last trouble once more.
  if (toasts().some((shown) => shown.text === said)) return;
  toast(said, { tone: 'problem', durationMs: 12_000 });
}
