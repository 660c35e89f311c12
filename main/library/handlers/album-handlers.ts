import type { CallName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../contract-server.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';
import { chosenHashes } from './chosen-photos.ts';

type AlbumCalls = Extract<CallName, `albums.${string}`>;

/** Calls about albums. */
export function albumHandlers(
  library: OpenLibrary,
  writable: () => WritableLibrary,
): Pick<Handlers, AlbumCalls> {
  const { albums } = library;
  return {
    'albums.list': async () => ({ albums: await albums.list() }),

    'albums.create': ({ name, selection, rules }) => {
      const hashes = selection ? chosenHashes(library, selection) : [];
      return albums.find(writable().albumChanges.create(name, rules ?? null, hashes));
    },

    'albums.edit': ({ album, ...edit }) => {
      writable().albumChanges.edit(album, edit);
      return albums.find(album);
    },

    'albums.add': ({ album, selection }) =>
      writable().albumChanges.add(album, chosenHashes(library, selection)),

    'albums.takeOut': ({ album, selection }) =>
      writable().albumChanges.takeOut(album, chosenHashes(library, selection)),

    'albums.remove': ({ album }) => writable().albumChanges.remove(album),
  };
}
