import type { OpenListing } from '../../state/open-listing.svelte.ts';
import type { GridLayout } from './layout/grid-layout.ts';

/** A list as it is laid out just now. */
export interface LaidOut {
  readonly list: OpenListing;
  readonly layout: GridLayout;
  /** Changes when another list was asked for, not when the same list was made again. */
  readonly request: string;
}

interface Seen extends LaidOut {
  /** The photo at the top of the screen, and how far its row is from there. CSS pixels. */
  readonly index: number;
  readonly above: number;
}

/**
 * Keeps what is on the screen there when the same list is made again (photos arrive while it is read) or laid out
 * anew (a wider window, larger photos). Another list begins at its top, and so does one that was at its top; the list
 * of every photo, which all others are left for, is found where it was left.
 */
class KeptPlace {
  #seen: Seen | null = null;
  #everyPhoto: Seen | null = null;

  /** @param top of what is seen, CSS pixels from the grid's top */
  remember(now: LaidOut, top: number): void {
    const { list, layout } = now;
    if (list.total === 0) {
      this.#seen = null;
      return;
    }
    const [row] = layout.rowsBetween(top, Number.MAX_SAFE_INTEGER);
    const [index] = layout.photosOf(Math.min(row, layout.rowCount - 1));
    const above = layout.boxOf(index).top - top;
    this.#seen = { ...now, index, above };
    if (list.shape.search === null) this.#everyPhoto = this.#seen;
  }

  /** Where to scroll so that the same photo is seen at the same place; null to stay, 0 for another list. */
  async placeIn(now: LaidOut): Promise<number | null> {
    const before = [this.#seen, this.#everyPhoto].find((seen) => seen?.request === now.request);
    if (!before) return 0;
    const atTop = before.layout.boxOf(before.index).top - before.above <= 0;
    if (now.list.total === 0) return null;
    if (atTop) return before === this.#seen ? null : 0;
    const index = before.list === now.list ? before.index : await indexIn(now.list, before);
    return now.layout.boxOf(Math.min(index, now.list.total - 1)).top - before.above;
  }
}

const places = new WeakMap<object, KeptPlace>();

/** The one of a window, which outlives its grid: who looks at the folders and comes back is where they were. */
export function keptPlaceOf(app: object): KeptPlace {
  const place = places.get(app) ?? new KeptPlace();
  places.set(app, place);
  return place;
}

/** Where the photo that was seen stands in another list; at its old place where that cannot be told. */
async function indexIn(list: OpenListing, { list: before, index }: Seen): Promise<number> {
  try {
    const tile = await before.tileAt(index);
    return (tile && (await list.indexOf(tile.photo))) ?? index;
  } catch {
    return index;
  }
}
