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
  readonly isAtTop: boolean;
}

/** What is kept of a list that was left: no photos of it, for there may be many such lists. */
interface Left {
  readonly photo: string | null;
  readonly index: number;
  readonly above: number;
}

/** Searches whose places are kept: more than anybody goes back by. */
const mostLeft = 30;

/**
 * Keeps what is on the screen there when the same list is made again (photos arrive while it is read) or laid out
 * anew (a wider window, larger photos). Another list begins at its top, and so does one that was at its top; but a
 * search that a person goes back to is found as they left it, and the list of every photo, which all others are left
 * for, always is.
 */
export class KeptPlace {
  #seen: Seen | null = null;
  #everyPhoto: string | null = null;
  /** By request, the one left longest ago first. */
  readonly #left = new Map<string, Left>();

  /** @param top of what is seen, CSS pixels from the grid's top */
  remember(now: LaidOut, top: number): void {
    const { list, layout, request } = now;
    if (this.#seen && this.#seen.request !== request) this.#leave(this.#seen);
    if (list.shape.search === null) this.#everyPhoto = request;
    if (list.total === 0 || layout.rowCount === 0) {
      this.#seen = null;
      return;
    }
    const [row] = layout.rowsBetween(top, Number.MAX_SAFE_INTEGER);
    const [index] = layout.photosOf(Math.min(row, layout.rowCount - 1));
    this.#seen = { ...now, index, above: layout.boxOf(index).top - top, isAtTop: top <= 0 };
  }

  /**
   * Where to scroll so that the same photo is seen at the same place; null to stay, 0 for another list.
   *
   * @param returned the person came here by back or forward
   */
  async placeIn(now: LaidOut, { returned }: { returned: boolean }): Promise<number | null> {
    const { list, layout, request } = now;
    const seen = this.#seen?.request === request ? this.#seen : null;
    if (seen) {
      if (list.total === 0 || seen.isAtTop) return null;
      const index = seen.list === list ? seen.index : await indexIn(list, seen.index, await photoAt(seen));
      return placeOf(layout, index, list.total) - seen.above;
    }
    const left = returned || request === this.#everyPhoto ? this.#left.get(request) : undefined;
    if (!left || list.total === 0) return 0;
    return placeOf(layout, await indexIn(list, left.index, left.photo), list.total) - left.above;
  }

  #leave({ list, request, index, above, isAtTop }: Seen): void {
    this.#left.delete(request);
    if (isAtTop) return;
    this.#left.set(request, { photo: list.tile(index)?.photo ?? null, index, above });
    for (const oldest of this.#left.keys()) {
      if (this.#left.size <= mostLeft) return;
      if (oldest !== this.#everyPhoto) this.#left.delete(oldest);
    }
  }
}

const places = new WeakMap<object, KeptPlace>();

/** The one of a window, which outlives its grid: who looks at the folders and comes back is where they were. */
export function keptPlaceOf(app: object): KeptPlace {
  const place = places.get(app) ?? new KeptPlace();
  places.set(app, place);
  return place;
}

function placeOf(layout: GridLayout, index: number, total: number): number {
  return layout.boxOf(Math.min(index, total - 1)).top;
}

async function photoAt({ list, index }: Seen): Promise<string | null> {
  return (await list.tileAt(index).catch(() => null))?.photo ?? null;
}

/** Where a photo stands in another list; at its old place where that cannot be told. */
async function indexIn(list: OpenListing, index: number, photo: string | null): Promise<number> {
  const found = photo === null ? null : await list.indexOf(photo).catch(() => null);
  return found ?? index;
}
