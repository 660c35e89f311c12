import type { Box, GridLayout } from './layout/grid-layout.ts';

export interface PlacedPhoto {
  readonly index: number;
  readonly box: Box;
}

/** The photos of one section that are near the screen. */
export interface VisibleGroup {
  readonly section: number;
  readonly photos: readonly PlacedPhoto[];
}

/** What lies between two heights of the grid, section by section. CSS pixels. */
export function visibleGroups(layout: GridLayout, top: number, bottom: number): VisibleGroup[] {
  const [first, end] = layout.rowsBetween(top, bottom);
  const groups: { section: number; photos: PlacedPhoto[] }[] = [];
  for (let row = first; row < end; row++) {
    const section = layout.sectionOf(row);
    const [start] = layout.photosOf(row);
    let group = groups.at(-1);
    if (group?.section !== section) {
      group = { section, photos: [] };
      groups.push(group);
    }
    group.photos.push(...layout.boxesOf(row).map((box, at) => ({ index: start + at, box })));
  }
  return groups;
}
