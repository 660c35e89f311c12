import type { EvaluationMark } from '../../../preload/contract/index.ts';
import { answerOfKey } from '../../state/answer-of-key.ts';
import type { GridLayout } from './layout/grid-layout.ts';

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What a key asks of the grid: to go to a photo, to do something with the one at hand, or nothing. */
export type GridCommand =
  | { readonly go: number; readonly extend: boolean }
  | { readonly act: 'open' }
  | { readonly act: 'toggle' }
  | SelectionCommand
  | null;

/** What can be asked for while the keys are on another control of the page, for it needs no place in the grid. */
export type SelectionCommand =
  | { readonly act: 'all' }
  | { readonly act: 'clear' }
  | { readonly act: 'trash' }
  | { readonly act: 'favourite' }
  | { readonly act: 'rate'; readonly stars: number }
  | { readonly act: 'answer'; readonly word: EvaluationMark };

/** Ctrl+A, Escape, Delete, F, the digits, and what is said of a search's answers; null for every other key. */
export function selectionCommandOf({ key, ctrlKey, metaKey }: KeyPress): SelectionCommand | null {
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { act: 'all' } : null;
  if (key === 'Escape') return { act: 'clear' };
  if (key === 'Delete') return { act: 'trash' };
  if (key === 'f') return { act: 'favourite' };
  if (/^[0-5]$/.test(key)) return { act: 'rate', stars: Number(key) };
  const word = answerOfKey(key);
  return word && { act: 'answer', word };
}

/**
 * The grid's keys: arrows, Home, End and pages go; Space selects, Enter opens, Ctrl+A takes all, Escape none; digits
 * give stars, F a heart, Delete asks for the trash.
 *
 * @param active the photo the keys act on
 * @param screenHeight CSS pixels; how far a page goes
 */
export function commandOf(
  press: KeyPress,
  {
    active,
    total,
    layout,
    screenHeight,
  }: { active: number; total: number; layout: GridLayout; screenHeight: number },
): GridCommand {
  if (total === 0) return null;
  const { key, shiftKey, ctrlKey, metaKey } = press;
  const go = (index: number): GridCommand => ({
    go: Math.min(total - 1, Math.max(0, index)),
    extend: shiftKey,
  });
  if (ctrlKey || metaKey) return selectionCommandOf(press);
  switch (key) {
    case 'ArrowRight':
      return go(active + 1);
    case 'ArrowLeft':
      return go(active - 1);
    case 'ArrowDown':
      return go(layout.neighbour(active, 'down'));
    case 'ArrowUp':
      return go(layout.neighbour(active, 'up'));
    case 'Home':
      return go(0);
    case 'End':
      return go(total - 1);
    case 'PageDown':
    case 'PageUp':
      return go(pageAway(active, layout, key === 'PageDown' ? screenHeight : -screenHeight));
    case 'Enter':
      return { act: 'open' };
    case ' ':
      return { act: 'toggle' };
    default:
      return selectionCommandOf(press);
  }
}

/** The photo a screen further, in the row that lies there. */
function pageAway(active: number, layout: GridLayout, distance: number): number {
  const { top, left, width } = layout.boxOf(active);
  const target = Math.min(layout.height - 1, Math.max(0, top + distance));
  const [first, end] = layout.rowsBetween(target, target + 1);
  const row = Math.min(
    layout.rowCount - 1,
    first < end ? first : Math.max(0, first - (distance > 0 ? 1 : 0)),
  );
  const [start] = layout.photosOf(row);
  const middle = left + width / 2;
  const at = layout.boxesOf(row).findIndex((box) => box.left + box.width >= middle);
  return start + Math.max(0, at);
}
