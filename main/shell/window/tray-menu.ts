import type { MenuItemConstructorOptions } from 'electron';
import type { Progress } from '../../../preload/contract/index.ts';
import type { Words } from '../words.ts';

/** How the library is, as far as the tray is concerned. */
export type TrayState = 'starting' | 'failed' | Pick<Progress, 'state' | 'done' | 'total'>;

export interface TrayActions {
  open(): void;
  pause(): void;
  resume(): void;
  quit(): void;
}

/** What the library does, in a line. */
export function trayLine(state: TrayState, words: Words['tray'], language: string): string {
  if (state === 'starting') return words.starting;
  if (state === 'failed') return words.problem;
  const count = (photos: number) => photos.toLocaleString(language);
  if (state.state === 'looking') return words.looking;
  if (state.state === 'reading') return words.reading(count(state.done), count(state.total));
  if (state.state === 'paused') return words.paused(count(Math.max(0, state.total - state.done)));
  return words.upToDate;
}

/** The tray's menu. Pause and resume are offered where there is something to pause. */
export function trayMenu(
  state: TrayState,
  actions: TrayActions,
  words: Words['tray'],
  language: string,
): MenuItemConstructorOptions[] {
  const work = typeof state === 'string' ? 'idle' : state.state;
  const isWorking = work === 'looking' || work === 'reading';
  return [
    { label: words.open, click: () => actions.open() },
    { type: 'separator' },
    { label: trayLine(state, words, language), enabled: false },
    ...(isWorking ? [{ label: words.pause, click: () => actions.pause() }] : []),
    ...(work === 'paused' ? [{ label: words.resume, click: () => actions.resume() }] : []),
    { type: 'separator' },
    { label: words.quit, click: () => actions.quit() },
  ];
}
