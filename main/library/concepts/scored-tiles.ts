import type { DatabaseSync } from 'node:sqlite';
import type { PhotoTile } from '../../../preload/contract/index.ts';
import { photoTiles } from '../catalog/photo-tiles.ts';
import type { VisiblePhotos } from '../catalog/visible-index.ts';
import { type RelevanceCutOffs, scoredMatch } from '../listing/scored-list.ts';

/** Tiles of some visible photos with their probabilities, in the order given; photos that have gone since are left out. */
export function scoredTiles(
  database: DatabaseSync,
  visible: VisiblePhotos,
  photos: readonly { readonly photo: string; readonly score: number }[],
  cutOffs: RelevanceCutOffs,
): PhotoTile[] {
  const idOf = (photo: string) => visible.ids[visible.places.get(photo) ?? -1] ?? 0;
  const tiles = photoTiles(
    database,
    photos.map(({ photo }) => idOf(photo)),
  );
  return photos.flatMap(({ photo, score }): PhotoTile[] => {
    const found = tiles.get(idOf(photo));
    // SQLite gives numbers of photos that are gone out again.
    if (found?.photo !== photo) return [];
    const { id: _, ...tile } = found;
    return [{ ...tile, match: scoredMatch(score, cutOffs) }];
  });
}
