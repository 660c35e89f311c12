import type { EideticBridge } from './bridge.ts';

/** What the page has besides in the desktop window. */
export interface DesktopBridge extends EideticBridge {
  /** Says which photos might be dragged next, so that their files are known by then: when the mouse goes down on them. */
  prepareDrag(photos: readonly string[]): void;
  /**
   * Drags the originals of photos out of the window, to a folder or another program. To be called in `dragstart`, after
   * `preventDefault()`. Photos whose files are away are left out.
   */
  startDrag(photos: readonly string[]): void;
}

/** Between the preload script and the shell's main process: the names of Electron's channels. */
export const shellChannels = {
  /** From the page: both ports, please. */
  requestPorts: 'eidetic:request-ports',
  /** To the page: a `PortMessage` with its port. */
  port: 'eidetic:port',
  /** From the page: the ids of photos that may be dragged next. */
  prepareDrag: 'eidetic:prepare-drag',
  /** From the page: the ids of photos to drag. */
  startDrag: 'eidetic:start-drag',
  /** To the page: the path of a place to show, chosen in the menu. */
  go: 'eidetic:go',
  /** To the page: a key of the page's own, chosen in the menu. */
  press: 'eidetic:press',
} as const;

/** The address under which the desktop window's pictures are. */
export const desktopPixels = 'photo://library';
