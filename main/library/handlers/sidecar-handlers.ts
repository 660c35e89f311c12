import { EideticError, preferences } from '../../../preload/contract/index.ts';
import { preferencesKey } from '../catalog/settings.ts';
import type { Handlers } from '../contract-server.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';
import type { Sidecars } from '../sidecars/sidecars.ts';
import { chosenPhotos } from './chosen-photos.ts';

/** Calls about XMP files beside the photos. */
export function sidecarHandlers(
  parts: OpenLibrary,
  writable: () => WritableLibrary,
  sidecars: Sidecars,
): Pick<Handlers, 'sidecars.preview' | 'sidecars.write'> {
  return {
    'sidecars.preview': ({ selection, limit }) =>
      sidecars.preview({ photoIds: selection && chosenPhotos(parts, selection), limit }),

    'sidecars.write': ({ selection, limit }) => {
      writable();
      const chosen = parts.catalogue.settings.get(preferencesKey, preferences);
      if (!chosen?.writeSidecars) throw new EideticError('sidecars.off');
      return sidecars.write({ photoIds: selection && chosenPhotos(parts, selection), limit });
    },
  };
}
