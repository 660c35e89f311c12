import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { EideticError, type PixelFile } from '../../../preload/contract/index.ts';
import { type PhotoPlace, placeOfFile, placesOf } from '../catalog/photo-places.ts';
import type { Handlers } from '../contract-server.ts';
import { thumbnailFile } from '../ingest/thumbnail-file.ts';
import type { OpenLibrary } from '../library-parts.ts';
import { mediaTypeOf, shownByBrowsers } from '../pixels/media-types.ts';
import { reachableFile } from '../pixels/photo-file.ts';

type PixelCalls =
  | 'pixels.thumbnail'
  | 'pixels.display'
  | 'pixels.original'
  | 'pixels.originals'
  | 'files.path';

/** Calls for files that a host sends to its window. A photo's id is its content, so each of them stays what it is. */
export function pixelHandlers({ catalogue, place, renditions }: OpenLibrary): Pick<Handlers, PixelCalls> {
  /** @throws EideticError `photo.unknown` */
  const find = (photo: string): { kind: string; places: [PhotoPlace, ...PhotoPlace[]] } => {
    const found = catalogue.photos.findKind(photo);
    const [best, ...others] = found ? placesOf(catalogue.database, [found.id]) : [];
    if (!found || !best) throw new EideticError('photo.unknown', { photo });
    return { kind: found.kind, places: [best, ...others] };
  };
  const original = async ({ kind, places }: ReturnType<typeof find>): Promise<PixelFile> => {
    const { path } = await reachableFile(places);
    return { path, type: mediaTypeOf(kind), name: basename(path), immutable: true };
  };

  return {
    'pixels.thumbnail': async ({ photo }) => {
      // A list that is older than the library shows photos that no file holds any more, until they are swept.
      const found = catalogue.photos.findKind(photo);
      if (!found) throw new EideticError('photo.unknown', { photo });
      const [best] = placesOf(catalogue.database, [found.id]);
      const path = thumbnailFile(place.thumbnailsFolder, photo);
      const name = best ? basename(best.path) : `${photo.slice(0, 8)}.${found.kind}`;
      if (!(await stat(path).catch(() => null))) {
        throw new EideticError('photo.not-shown', { name, problem: 'its small picture is not made yet' });
      }
      return { path, type: 'image/webp', name: renamed(name, '.webp'), immutable: true };
    },

    'pixels.display': async ({ photo }) => {
      const found = find(photo);
      if (shownByBrowsers.has(found.kind)) return original(found);
      // One that was made before is shown also while its drive is away.
      const path =
        (await renditions.find(photo)) ?? (await renditions.get(await reachableFile(found.places)));
      const name = renamed(basename(found.places[0].path), '.jpg');
      return { path, type: 'image/jpeg', name, immutable: true };
    },

    'pixels.original': ({ photo }) => original(find(photo)),

    'pixels.originals': async ({ photos }) => {
      const ids = photos.flatMap((photo) => catalogue.photos.find(photo) ?? []);
      const places = Map.groupBy(placesOf(catalogue.database, ids), ({ hash }) => hash);
      const files = await Promise.all(
        [...places].map(async ([photo, copies]) => {
          const file = await reachableFile(copies).catch((error: unknown) => {
            if (error instanceof EideticError) return null;
            throw error;
          });
          return file ? [{ photo, path: file.path }] : [];
        }),
      );
      return { files: files.flat() };
    },

    'files.path': ({ file }) => {
      const found = placeOfFile(catalogue.database, file);
      if (!found) throw new EideticError('photo.unknown', { photo: `file ${file}` });
      const { path, rootIsAway } = found;
      if (rootIsAway) throw new EideticError('photo.away', { name: basename(path), path });
      return { path };
    },
  };
}

function renamed(name: string, extension: string): string {
  return name.slice(0, name.length - extname(name).length) + extension;
}
