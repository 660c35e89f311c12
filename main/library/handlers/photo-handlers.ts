import type { ParsedInput } from '../../../preload/contract/index.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import { photoDetails } from '../catalog/photo-details.ts';
import { countFilesOf } from '../catalog/photo-places.ts';
import type { Handlers } from '../contract-server.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';
import { AskedPhotos } from '../photos/asked-photos.ts';
import { markPhotos } from '../photos/mark-photos.ts';
import { chosenPhotos } from './chosen-photos.ts';

type PhotoCalls =
  | 'photos.details'
  | 'photos.viewed'
  | 'photos.mark'
  | 'photos.count'
  | 'photos.trash'
  | 'photos.awaitTrash'
  | 'changes.undo';

/** Calls about photos that a person looks at or has chosen. */
export function photoHandlers(
  { catalogue, listings }: OpenLibrary,
  writable: () => WritableLibrary,
): Pick<Handlers, PhotoCalls> {
  const { database } = catalogue;
  const asked = new AskedPhotos(database);
  const toTrash = (selection: ParsedInput<'photos.trash'>['selection']): number[] =>
    'asked' in selection ? asked.about(selection.asked) : chosenPhotos({ listings }, selection);

  return {
    'photos.details': ({ photo, listing }) => {
      const found = photoDetails(database, photo);
      if (!found) throw new EideticError('photo.unknown', { photo });
      const { id, ...details } = found;
      return { ...details, match: listing === undefined ? null : listings.matchOf(listing, id) };
    },

    'photos.viewed': ({ photo }) => {
      writable().views.saw(photo);
      return {};
    },

    'photos.mark': ({ selection, rating, favourite }) => {
      const { changes, marksBackup, pulse } = writable();
      const change = {
        ...(rating === undefined ? {} : { rating }),
        ...(favourite === undefined ? {} : { favourite }),
      };
      return markPhotos(chosenPhotos({ listings }, selection), change, {
        catalogue,
        changes,
        onChange: () => {
          marksBackup.changed();
          pulse.photosChanged();
        },
      });
    },

    'photos.count': ({ selection }) => {
      const photoIds = listings.selected(selection);
      return {
        photos: photoIds.length,
        files: countFilesOf(database, photoIds),
        asked: asked.ask(photoIds),
      };
    },

    'photos.trash': ({ selection }) => writable().trash.throwAway(toTrash(selection)),
    'photos.awaitTrash': async ({ change }) => ({ moved: await writable().trash.settled(change) }),
    'changes.undo': ({ change }) => ({ photos: writable().changes.undo(change) }),
  };
}
