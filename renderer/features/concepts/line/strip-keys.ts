import { answerOfKey } from '../../../state/answer-keys.ts';
import type { StripLayout } from './strip-layout.ts';

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** It is held down. */
  readonly repeat: boolean;
}

/** What a key asks of the strip: to go to a photo, to do something with the one at hand, or nothing. */
export type StripCommand =
  | { readonly go: number }
  | { readonly act: 'open' | 'yes' | 'no' | 'clear' | 'line' }
  | null;

const acts: Readonly<Record<string, 'open' | 'clear' | 'line'>> = {
  enter: 'open',
  backspace: 'clear',
  delete: 'clear',
  l: 'line',
};

/**
 * Keys on a photo of the strip: arrows and pages go; Y (or J) and N answer, Delete takes it back, L draws the line
 * here. A key that is held down only goes: what it says of a photo would change with every repeat.
 */
export function stripCommandOf(
  press: KeyPress,
  place: { active: number; layout: StripLayout; screenHeight: number },
): StripCommand {
  const { key, ctrlKey, metaKey, altKey } = press;
  if (ctrlKey || metaKey || altKey || place.layout.total === 0) return null;
  return goingOf(key, place) ?? actOf(press);
}

function actOf({ key, repeat }: KeyPress): StripCommand {
  const act = answerOfKey(key) ?? acts[key.toLowerCase()];
  return act && !repeat ? { act } : null;
}

function goingOf(
  key: string,
  { active, layout, screenHeight }: { active: number; layout: StripLayout; screenHeight: number },
): StripCommand {
  const { columns, total, pitch } = layout;
  const go = (index: number): StripCommand => ({ go: Math.min(total - 1, Math.max(0, index)) });
  const goRows = (rows: number): StripCommand => {
    const index = active + rows * columns;
    // Above the first row and below the last one there is nowhere to go.
    return Math.abs(rows) === 1 && (index < 0 || index >= total) ? go(active) : go(index);
  };
  const page = Math.max(1, Math.floor(screenHeight / pitch) - 1);
  switch (key) {
    case 'ArrowRight':
      return go(active + 1);
    case 'ArrowLeft':
      return go(active - 1);
    case 'ArrowDown':
      return goRows(1);
    case 'ArrowUp':
      return goRows(-1);
    case 'PageDown':
      return goRows(Math.max(2, page));
    case 'PageUp':
      return goRows(-Math.max(2, page));
    case 'Home':
      return go(0);
    case 'End':
      return go(total - 1);
    default:
      return null;
  }
}

/** The line's own keys, as those of a slider; null for others. How many photos then lie above it. */
export function lineCommandOf(
  key: string,
  { count, total, away }: { count: number; total: number; away: (by: number) => number },
): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowDown: 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
    End: total - count,
    Home: -count,
  };
  const by = steps[key];
  if (by === undefined) return null;
  return by === 0 ? count : away(by);
}
