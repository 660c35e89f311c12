import type { Attachment } from 'svelte/attachments';
import { type SelectionCommand, selectionCommandOf } from './grid-keys.ts';

/** What takes letters and digits itself. */
const fields = 'input:not([type="range"]), textarea, select, [contenteditable]';

/**
 * The keys of a selection hold on the whole page of photos, also while a button of it has the focus. Menus and dialogs
 * lie outside of the page, and so do their keys.
 *
 * @param obey false when there was nothing to do
 */
export function pageKeys(obey: (command: SelectionCommand) => boolean): Attachment<HTMLElement> {
  return (page) => {
    const onKeydown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(fields)) return;
      const command = selectionCommandOf(event);
      if (!command || !obey(command)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    page.addEventListener('keydown', onKeydown);
    return () => page.removeEventListener('keydown', onKeydown);
  };
}
