import type { EideticBridge } from '../../preload/wire/bridge.ts';
import type { DesktopBridge } from '../../preload/wire/desktop-bridge.ts';

/** More than this the system's drag does not carry. */
const mostDragged = 500;

/** Whether photos can be dragged out of the window, into another program or a folder: on the desktop alone. */
export function canDragOut(): boolean {
  return desktop() !== null;
}

/** Says which photos might be dragged next: when the mouse goes down on them, for their files take a moment to find. */
export function prepareDragOut(photos: readonly string[]): void {
  desktop()?.prepareDrag(photos.slice(0, mostDragged));
}

/** Goes on with a drag that has begun in the page, now with the photos' own files. Up to 500 of them. */
export function dragOut(photos: readonly string[]): void {
  desktop()?.startDrag(photos.slice(0, mostDragged));
}

function desktop(): DesktopBridge | null {
  const { eidetic } = globalThis as { eidetic?: EideticBridge & Partial<DesktopBridge> };
  return eidetic?.startDrag ? (eidetic as DesktopBridge) : null;
}
