import { answerOfKey } from '../../state/answer-keys.ts';
import { t } from '../../strings/strings.svelte.ts';
import type { Shortcut } from '../viewer/index.ts';

export type ReviewCommand = 'yes' | 'no' | 'skip' | 'back';

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const commands: Readonly<Record<string, ReviewCommand>> = {
  arrowup: 'yes',
  arrowdown: 'no',
  arrowright: 'skip',
  s: 'skip',
  arrowleft: 'back',
  z: 'back',
  backspace: 'back',
};

/** What a key answers; null for keys that answer nothing. Ctrl+Z is the window's own: see `AppState.takeBack`. */
export function reviewCommandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): ReviewCommand | null {
  if (ctrlKey || metaKey || altKey || shiftKey) return null;
  return answerOfKey(key) ?? commands[key.toLowerCase()] ?? null;
}

/** The keys of a review, in the chosen language. */
export function reviewShortcuts(): readonly Shortcut[] {
  const words = t().review.shortcuts;
  return [
    { keys: t().review.yesKeys, what: words.yes },
    { keys: t().review.noKeys, what: words.no },
    { keys: t().review.skipKeys, what: words.skip },
    { keys: '← Z', what: words.back },
  ];
}
