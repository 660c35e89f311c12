import type { Attachment } from 'svelte/attachments';
import { keysText } from '../strings/key-name.ts';
import './floating.css';

export interface TooltipContent {
  readonly text: string;
  readonly shortcut?: string | undefined;
}

const waitMs = 450;
const gapPx = 8;
const marginPx = 6;

/**
 * Shows a few words when a control is pointed at for a moment or reached by keyboard. The words are for the eye: what
 * screen readers say is the control's own label.
 *
 * ## One bubble for the whole page
 * There may be hundreds of buttons on a screen and there is only ever one tooltip, so a button costs four listeners and
 * no elements. The bubble lies in the browser's top layer, above dialogs and the viewer.
 */
export function tooltip(content: () => TooltipContent): Attachment<HTMLElement> {
  return (control) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => show(control, content()), waitMs);
    };
    const end = () => {
      clearTimeout(timer);
      hide(control);
    };
    const onFocus = () => {
      if (control.matches(':focus-visible')) later();
    };
    const endings = ['pointerleave', 'pointerdown', 'blur', 'keydown'] as const;
    control.addEventListener('pointerenter', later);
    control.addEventListener('focus', onFocus);
    for (const ending of endings) control.addEventListener(ending, end);
    return () => {
      end();
      control.removeEventListener('pointerenter', later);
      control.removeEventListener('focus', onFocus);
      for (const ending of endings) control.removeEventListener(ending, end);
    };
  };
}

let bubble: HTMLElement | undefined;
let shownFor: HTMLElement | undefined;

function show(control: HTMLElement, { text, shortcut }: TooltipContent): void {
  if (!control.isConnected || text === '') return;
  bubble ??= document.createElement('div');
  bubble.className = 'tooltip-bubble';
  bubble.popover = 'manual';
  bubble.setAttribute('aria-hidden', 'true');
  bubble.replaceChildren(text);
  if (shortcut) {
    const keys = document.createElement('kbd');
    keys.textContent = keysText(shortcut);
    bubble.append(keys);
  }
  if (!bubble.isConnected) document.body.append(bubble);
  bubble.hidePopover();
  bubble.showPopover();
  shownFor = control;
  place(control, bubble);
}

function hide(control: HTMLElement): void {
  if (shownFor !== control) return;
  shownFor = undefined;
  bubble?.remove();
}

/** Below the control, above it where there is no room, and never past the window's edges. */
function place(control: HTMLElement, shown: HTMLElement): void {
  const at = control.getBoundingClientRect();
  const { width, height } = shown.getBoundingClientRect();
  const below = at.bottom + gapPx;
  const top = below + height + marginPx > innerHeight ? at.top - gapPx - height : below;
  const middle = at.left + at.width / 2 - width / 2;
  const left = Math.min(Math.max(marginPx, middle), innerWidth - width - marginPx);
  shown.style.top = `${Math.round(top)}px`;
  shown.style.left = `${Math.round(left)}px`;
}
