import type { Progress } from '../../preload/contract/index.ts';

/** Whether reading is only being made ready for: the model is loaded, and what it runs on fastest is found out. */
export function isBeginning({ state, done }: Progress): boolean {
  return state === 'reading' && done === 0;
}
