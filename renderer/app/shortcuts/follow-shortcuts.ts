import { type AnywhereAction, shortcutsAnywhere } from './anywhere.ts';
import { KeySequence } from './key-sequence.ts';

/**
 * Acts on the shortcuts that work everywhere. Keys that are typed into a field, and all keys while a dialog asks
 * something, are left alone. Returns a function that ends it.
 *
 * @param act false when there was nothing to do: the key goes on to the page
 */
export function followShortcuts(act: (action: AnywhereAction) => boolean): () => void {
  const sequence = new KeySequence<AnywhereAction>(shortcutsAnywhere);
  const onKeydown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTaken(event)) return;
    const action = sequence.press(event, event.timeStamp);
    if (action === null || (action !== 'begun' && !act(action))) return;
    event.preventDefault();
    // The second key of two means something else to the page: F is a favourite, “g f” a page.
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', onKeydown, { capture: true });
  return () => removeEventListener('keydown', onKeydown, { capture: true });
}

const fields =
  'input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';
/** What is just going away has no say any more; the viewer is a page of its own rather than a question. */
const questions =
  ':is([role="dialog"], [role="alertdialog"], [role="menu"]):not([data-state="closed"], [data-viewer])';

function isTaken({ target }: KeyboardEvent): boolean {
  if (target instanceof Element && target.closest(fields)) return true;
  return document.querySelector(questions) !== null;
}
