import { EideticError } from '../../../preload/contract/index.ts';
import type { Downloadable } from '../models/downloadable.ts';
import { type LibraryPlace, libraryPlace } from '../place.ts';
import { neededModels } from './model-standing.ts';
import { standingOf } from './standing-of.ts';

/**
 * Refuses to take out a model that the user's usual library needs, where that is not the one at hand. Of libraries in other
 * places nobody knows.
 *
 * @throws EideticError `model.needed-elsewhere`
 */
export function demandUnneededElsewhere(
  { id, name }: Downloadable,
  atHand: LibraryPlace,
  usual: LibraryPlace = libraryPlace(),
): void {
  if (usual.folder === atHand.folder || !needs(usual, id)) return;
  throw new EideticError('model.needed-elsewhere', { model: name, path: usual.folder });
}

function needs(place: LibraryPlace, id: string): boolean {
  try {
    const { inUse, wanted, before } = neededModels(standingOf(place));
    return inUse.has(id) || wanted.has(id) || before.has(id);
  } catch {
    // One that cannot be looked into cannot be asked.
    return false;
  }
}
