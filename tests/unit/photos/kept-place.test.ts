import { beforeEach, describe, expect, it } from 'vitest';
import { byteOfAspect, type Listing, type PhotoTile } from '../../../preload/contract/index.ts';
import { KeptPlace, type LaidOut } from '../../../renderer/features/photos/kept-place.ts';
import { GridLayout } from '../../../renderer/features/photos/layout/grid-layout.ts';
import type { OpenListing } from '../../../renderer/state/open-listing.svelte.ts';

const count = 400;
const back = { returned: true };
const anew = { returned: false };

/** A list of photos named by their numbers from `first` on, laid out in rows. */
function laidOut(request: string, { first = 0, everyPhoto = false } = {}): LaidOut {
  const aspects = new Uint8Array(count).fill(byteOfAspect(1.5));
  const sections: Listing['sections'] = [{ kind: 'strong', day: null, count }];
  const tileOf = (index: number) => ({ photo: String(first + index) }) as PhotoTile;
  const list = {
    total: count,
    shape: { search: everyPhoto ? null : {} },
    tile: tileOf,
    tileAt: async (index: number) => tileOf(index),
    indexOf: async (photo: string) => {
      const index = Number(photo) - first;
      return index >= 0 && index < count ? index : null;
    },
  };
  const layout = new GridLayout({ sections, aspects, total: count }, { width: 1_000, rowHeight: 200 });
  return { list: list as unknown as OpenListing, layout, request };
}

let place: KeptPlace;
beforeEach(() => {
  place = new KeptPlace();
});

describe('the place in a list', () => {
  it('is the same photo when the list is made again with photos before it', async () => {
    const before = laidOut('dogs', { first: 40 });
    place.remember(before, 3_000);
    const after = laidOut('dogs', { first: 0 });
    const [row] = before.layout.rowsBetween(3_000, 9_999);
    const [index] = before.layout.photosOf(row);
    const above = before.layout.boxOf(index).top - 3_000;
    expect(await place.placeIn(after, anew)).toBe(after.layout.boxOf(index + 40).top - above);
  });

  it('stays at the top of a list that is at its top', async () => {
    place.remember(laidOut('dogs', { first: 40 }), -8);
    expect(await place.placeIn(laidOut('dogs'), anew)).toBeNull();
  });

  it('is the top of another list', async () => {
    place.remember(laidOut('dogs'), 3_000);
    expect(await place.placeIn(laidOut('cats'), anew)).toBe(0);
  });

  it('is where it was left in a search that a person goes back to, and only then', async () => {
    place.remember(laidOut('dogs'), 3_000);
    place.remember(laidOut('cats'), 700);
    place.remember(laidOut('birds'), 50);
    expect(await place.placeIn(laidOut('dogs'), back)).toBe(3_000);
    expect(await place.placeIn(laidOut('cats'), back)).toBe(700);
    expect(await place.placeIn(laidOut('dogs'), anew)).toBe(0);
  });

  it('is always where it was left in the list of every photo', async () => {
    place.remember(laidOut('all', { everyPhoto: true }), 5_000);
    place.remember(laidOut('dogs'), 700);
    expect(await place.placeIn(laidOut('all', { everyPhoto: true }), anew)).toBe(5_000);
  });

  it('is forgotten for a search that was left at its top', async () => {
    place.remember(laidOut('dogs'), 3_000);
    place.remember(laidOut('cats'), 700);
    place.remember(laidOut('dogs'), 0);
    place.remember(laidOut('cats'), 700);
    expect(await place.placeIn(laidOut('dogs'), back)).toBe(0);
  });

  it('is kept for so many searches, and for the list of every photo beyond them', async () => {
    place.remember(laidOut('all', { everyPhoto: true }), 5_000);
    for (let search = 0; search < 40; search++) place.remember(laidOut(`search ${search}`), 1_000 + search);
    expect(await place.placeIn(laidOut('search 38'), back)).toBe(1_038);
    expect(await place.placeIn(laidOut('search 0'), back)).toBe(0);
    expect(await place.placeIn(laidOut('all', { everyPhoto: true }), back)).toBe(5_000);
  });
});
