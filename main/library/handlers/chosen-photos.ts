import { EideticError, type PhotoSelection } from '../../../preload/contract/index.ts';
import { hashesOf } from '../catalog/photo-order.ts';
import type { OpenLibrary } from '../library-parts.ts';

type Sources = Pick<OpenLibrary, 'catalogue' | 'listings'>;

/**
 * The numbers of the visible photos that a person chose.
 *
 * @throws EideticError `listing.expired`; `photo.unknown` when photos are named and none of them is there
 */
export function chosenPhotos({ listings }: Pick<Sources, 'listings'>, selection: PhotoSelection): number[] {
  const photoIds = listings.selected(selection);
  if (photoIds.length > 0 || 'listing' in selection) return photoIds;
  throw new EideticError('photo.unknown', { photo: selection.photos[0] ?? '' });
}

/** The same, by content hash. */
export function chosenHashes(sources: Sources, selection: PhotoSelection): string[] {
  return hashesOf(sources.catalogue.database, chosenPhotos(sources, selection));
}
