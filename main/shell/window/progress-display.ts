import type { ProgressBarOptions } from 'electron';
import type { Progress } from '../../../preload/contract/index.ts';

/** What dock and taskbar show of the library's work. */
export interface ProgressDisplay {
  /** 0–1; more than 1 where nobody knows how far it is, less than 0 for no bar. */
  readonly fraction: number;
  readonly mode: ProgressBarOptions['mode'];
  /** Photos that wait to be read; 0 shows no badge. */
  readonly badge: number;
}

const nothing: ProgressDisplay = { fraction: -1, mode: 'none', badge: 0 };
const unknownFraction = 2;

export function progressDisplay({ state, done, total }: Progress): ProgressDisplay {
  if (state === 'idle' || state === 'stopping') return nothing;
  const waiting = Math.max(0, total - done);
  const fraction = total > 0 ? Math.min(1, done / total) : unknownFraction;
  if (state === 'paused') {
    return { fraction: total > 0 ? fraction : 0, mode: 'paused', badge: waiting };
  }
  return state === 'looking' || total === 0
    ? { fraction: unknownFraction, mode: 'indeterminate', badge: 0 }
    : { fraction, mode: 'normal', badge: waiting };
}
