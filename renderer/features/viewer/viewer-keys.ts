import type { EvaluationMark } from '../../../preload/contract/index.ts';
import { answerOfKey } from '../../state/answer-of-key.ts';

/** What a key asks of the viewer. */
export type ViewerCommand =
  | { readonly act: 'step'; readonly by: 1 | -1 }
  | { readonly act: 'go'; readonly to: 'first' | 'last' }
  | { readonly act: 'move'; readonly x: number; readonly y: number }
  | { readonly act: 'zoom'; readonly direction: 'in' | 'out' }
  | { readonly act: 'rate'; readonly stars: number }
  | { readonly act: 'answer'; readonly word: EvaluationMark }
  | { readonly act: 'toggle-zoom' | 'favourite' | 'information' | 'like' | 'copy' | 'trash' };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const moveDistance = 80;

/** What scrolls a page when nothing on it has the focus. */
export const scrollKeys: ReadonlySet<string> = new Set(['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', ' ']);

const letters: Readonly<Record<string, ViewerCommand>> = {
  '+': { act: 'zoom', direction: 'in' },
  '=': { act: 'zoom', direction: 'in' },
  '-': { act: 'zoom', direction: 'out' },
  _: { act: 'zoom', direction: 'out' },
  z: { act: 'toggle-zoom' },
  f: { act: 'favourite' },
  '.': { act: 'favourite' },
  i: { act: 'information' },
  m: { act: 'like' },
  c: { act: 'copy' },
  delete: { act: 'trash' },
  home: { act: 'go', to: 'first' },
  end: { act: 'go', to: 'last' },
};

const arrows: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: moveDistance, y: 0 },
  ArrowRight: { x: -moveDistance, y: 0 },
  ArrowUp: { x: 0, y: moveDistance },
  ArrowDown: { x: 0, y: -moveDistance },
};

/**
 * What a key means; null when it means nothing to the viewer. Arrows look around in a picture that is zoomed in, and
 * step to the neighbours of one that is seen whole.
 */
export function viewerCommand(
  { key, ctrlKey, metaKey, altKey }: KeyPress,
  zoomed: boolean,
): ViewerCommand | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'c') return { act: 'copy' };
    return metaKey && key === 'Backspace' ? { act: 'trash' } : null;
  }
  const arrow = arrows[key];
  if (arrow && zoomed) return { act: 'move', ...arrow };
  if (arrow) return arrow.x === 0 ? null : { act: 'step', by: arrow.x < 0 ? 1 : -1 };
  if (/^[0-5]$/.test(key)) return { act: 'rate', stars: Number(key) };
  const word = answerOfKey(key);
  return word ? { act: 'answer', word } : (letters[key.toLowerCase()] ?? null);
}
