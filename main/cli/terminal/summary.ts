import type { IndexSummary } from '../../../preload/contract/index.ts';
import { remark, say } from './output.ts';
import { visible } from './visible.ts';
import { count, duration } from './words.ts';

/** What a catching-up did, in a sentence or two. */
export function saySummary(summary: IndexSummary): void {
  const parts = [
    summary.added > 0 && `${count(summary.added, 'photo')} added`,
    summary.updated > 0 && `${summary.updated} changed`,
    summary.moved > 0 && `${summary.moved} moved`,
    summary.removed > 0 && `${summary.removed} removed`,
    summary.failed > 0 && `${count(summary.failed, 'file')} could not be read (see “eidetic failures”)`,
  ].filter((part) => part !== false);
  const speed = summary.photosPerSecond > 0 ? `, ${summary.photosPerSecond.toFixed(1)} photos a second` : '';
  const nothing = summary.interrupted ? 'Nothing read yet' : 'Everything is up to date';
  const what = parts.length > 0 ? parts.join(', ') : nothing;
  say(`${what} (${duration(summary.seconds)}${speed}).`);
  for (const note of summary.notes) remark(visible(note));
  if (summary.interrupted) say('Stopped early. “eidetic index” goes on from here.');
}
