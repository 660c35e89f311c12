import type { VisiblePhotos } from '../catalog/visible-index.ts';
import type { ScoredPhotos } from './library-scores.ts';

/** Those of the scored photos that are visible, in their order. */
export interface VisibleScores extends ScoredPhotos {
  /** Where each stands in `VisiblePhotos`. */
  readonly places: Uint32Array;
}

interface Shown {
  readonly visible: VisiblePhotos;
  readonly photos: readonly string[];
  readonly places: Uint32Array;
  /** Where each stands among the scored. */
  readonly indexes: Uint32Array;
}

/** Every concept scores the same photos; which of them are visible is looked up once. */
const shownOf = new WeakMap<readonly string[], Shown>();

export function visibleScores({ photos, scores }: ScoredPhotos, visible: VisiblePhotos): VisibleScores {
  const known = shownOf.get(photos);
  const shown = known?.visible === visible ? known : lookUp(photos, visible);
  shownOf.set(photos, shown);
  const shownScores = new Float32Array(shown.photos.length);
  for (let index = 0; index < shownScores.length; index += 1) {
    shownScores[index] = scores[shown.indexes[index]!]!;
  }
  return { photos: shown.photos, places: shown.places, scores: shownScores };
}

function lookUp(photos: readonly string[], visible: VisiblePhotos): Shown {
  const shown: string[] = [];
  const places = new Uint32Array(photos.length);
  const indexes = new Uint32Array(photos.length);
  photos.forEach((photo, index) => {
    const place = visible.places.get(photo);
    if (place === undefined) return;
    places[shown.length] = place;
    indexes[shown.length] = index;
    shown.push(photo);
  });
  const end = shown.length;
  return { visible, photos: shown, places: places.slice(0, end), indexes: indexes.slice(0, end) };
}
