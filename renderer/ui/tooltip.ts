import type { Attachment } from 'svelte/attachments';
import { keysText } from '../strings/key-name.ts';
import './floating.css';

export interface TooltipContent {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** Many words, which would hide what lies around: they go where they cover no other control. */
  readonly keepsOff?: boolean | undefined;
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
    const pointed = () => {
      later();
      addEventListener('pointermove', onMove, { capture: true, passive: true });
    };
    // What moves away from under a pointer that rests is not always said to be left.
    const onMove = ({ target }: Event) => {
      if (!(target instanceof Node && control.contains(target))) end();
    };
    const end = () => {
      clearTimeout(timer);
      removeEventListener('pointermove', onMove, { capture: true });
      hide(control);
    };
    const onFocus = () => {
      if (control.matches(':focus-visible')) later();
    };
    const endings = ['pointerleave', 'pointerdown', 'blur', 'keydown'] as const;
    control.addEventListener('pointerenter', pointed);
    control.addEventListener('focus', onFocus);
    for (const ending of endings) control.addEventListener(ending, end);
    return () => {
      end();
      control.removeEventListener('pointerenter', pointed);
      control.removeEventListener('focus', onFocus);
      for (const ending of endings) control.removeEventListener(ending, end);
    };
  };
}

let bubble: HTMLElement | undefined;
let shownFor: HTMLElement | undefined;

function show(control: HTMLElement, { text, shortcut, keepsOff = false }: TooltipContent): void {
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
  place(control, bubble, keepsOff);
}

function hide(control: HTMLElement): void {
  if (shownFor !== control) return;
  shownFor = undefined;
  bubble?.remove();
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

/**
 * Below the control, above it where there is no room, and never past the window's edges; beside it where it would cover
 * another control and must not.
 */
function place(control: HTMLElement, shown: HTMLElement, keepsOff: boolean): void {
  const at = control.getBoundingClientRect();
  const { width, height } = shown.getBoundingClientRect();
  const within = (middle: number, length: number, edge: number) =>
    Math.round(Math.min(Math.max(marginPx, middle - length / 2), edge - length - marginPx));
  const left = within(at.left + at.width / 2, width, innerWidth);
  const top = within(at.top + at.height / 2, height, innerHeight);
  const places: Corner[] = [
    { left, top: Math.round(at.bottom + gapPx) },
    { left, top: Math.round(at.top - gapPx - height) },
    { left: Math.round(at.left - gapPx - width), top },
    { left: Math.round(at.right + gapPx), top },
  ];
  const fits = places.filter(
    (corner) =>
      corner.left >= marginPx &&
      corner.top >= marginPx &&
      corner.left + width <= innerWidth - marginPx &&
      corner.top + height <= innerHeight - marginPx,
  );
  const free = keepsOff
    ? fits.find((corner) => !coversAControl(new DOMRect(corner.left, corner.top, width, height), control))
    : undefined;
  const chosen = free ?? fits[0] ?? places[0]!;
  shown.style.top = `${chosen.top}px`;
  shown.style.left = `${chosen.left}px`;
}

const controls = 'button, a[href], input, select, textarea, [role="slider"]';

/** Whether a box lies over a control that can be seen, other than the one that is told of and those in it. */
function coversAControl(box: DOMRect, told: HTMLElement): boolean {
  return [...document.querySelectorAll(controls)].some((control) => {
    if (told.contains(control) || control.contains(told)) return false;
    const { left, right, top, bottom } = control.getBoundingClientRect();
    if (left >= box.right || right <= box.left || top >= box.bottom || bottom <= box.top) return false;
    // What lies under the viewer or a dialog is no obstacle.
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return seen !== null && control.contains(seen);
  });
}
