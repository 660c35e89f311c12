import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const rectangle = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

const windowState = z.object({ bounds: rectangle, maximized: z.boolean(), fullScreen: z.boolean() });

/** Where the window was when it was last closed. Bounds are those it has when it is neither maximized nor full. */
export type WindowState = z.infer<typeof windowState>;

export const smallestSize = { width: 900, height: 600 };
const firstSize = { width: 1280, height: 860 };
/** So much of the window's top must be on a screen that it can be taken hold of. */
const graspable = { width: 120, height: 40 };

/** Null on the first start, and when the file cannot be understood: then the window opens as if for the first time. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** @throws the file system's error */
export function writeWindowState(file: string, state: WindowState): void {
  writeFileSync(file, JSON.stringify(state));
}

/**
 * Bounds for the window to open with. A window that was on a screen that is gone, or that has become smaller, would
 * open where nobody sees it: then it goes to the middle of the first screen.
 *
 * @param screens the work areas of all screens, the first one first
 */
export function boundsOnScreens(state: WindowState | null, screens: readonly Rectangle[]): Rectangle {
  const saved = state?.bounds;
  const home = screens.find((screen) => saved && isGraspable(saved, screen));
  const screen = home ?? screens[0] ?? { x: 0, y: 0, ...firstSize };
  const wanted = saved ?? firstSize;
  const width = Math.min(Math.max(wanted.width, smallestSize.width), screen.width);
  const height = Math.min(Math.max(wanted.height, smallestSize.height), screen.height);
  if (home && saved) return { x: saved.x, y: saved.y, width, height };
  const x = screen.x + Math.round((screen.width - width) / 2);
  const y = screen.y + Math.round((screen.height - height) / 2);
  return { x, y, width, height };
}

function isGraspable(window: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const isTopOnIt = window.y >= screen.y && window.y + graspable.height <= screen.y + screen.height;
  return width >= graspable.width && isTopOnIt;
}
