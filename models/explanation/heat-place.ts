import type { PhotoPlace } from '../../preload/contract/index.ts';
import type { Cover } from './covers.ts';

/** Cells from this value on count as hot. */
const hotFrom = 0.6;
/** With more of the photo hot than this, the match is everywhere and nowhere. */
const mostHotShare = 0.6;

const places = [
  ['upper-left', 'top', 'upper-right'],
  ['left', 'middle', 'right'],
  ['lower-left', 'bottom', 'lower-right'],
] as const satisfies readonly (readonly PhotoPlace[])[];

/**
 * Where on the photo most of the heat is, for those who are told rather than shown it: the field of nine that holds the
 * centre of the hot cells.
 *
 * @param values row after row, 0–1
 * @param area the part of the photo that the map lies over, as shares of the photo
 * @returns null where the heat is all over, or there is none
 */
export function placeOfHeat(values: readonly number[], cells: number, area: Cover): PhotoPlace | null {
  const hot = values.flatMap((value, index) => (value >= hotFrom ? [{ value, index }] : []));
  if (hot.length === 0 || hot.length > mostHotShare * values.length) return null;
  let [weight, x, y] = [0, 0, 0];
  for (const { value, index } of hot) {
    weight += value;
    x += (value * ((index % cells) + 0.5)) / cells;
    y += (value * (Math.floor(index / cells) + 0.5)) / cells;
  }
  const across = area.left + (x / weight) * (area.right - area.left);
  const down = area.top + (y / weight) * (area.bottom - area.top);
  return places[third(down)]![third(across)]!;
}

function third(share: number): 0 | 1 | 2 {
  if (share < 0.4) return 0;
  return share > 0.6 ? 2 : 1;
}
