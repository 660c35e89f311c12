import type { LibraryClient } from '../../../preload/contract/index.ts';

/** Who only steps past a photo has not looked at it. */
const lookedAtAfterMs = 1_000;

/**
 * Tells the library of photos that somebody looks at for more than a moment. To be called while a component is made.
 *
 * @param shown the photo that can be seen, or null; covered ones and those that are still loading are not
 */
export function countViews(library: LibraryClient, shown: () => string | null): void {
  const looked = $derived(shown());
  $effect(() => {
    const photo = looked;
    if (photo === null) return;
    const timer = setTimeout(() => {
      // A library that is only read counts nothing, and nobody would miss it.
      library.call('photos.viewed', { photo }).catch(() => {});
    }, lookedAtAfterMs);
    return () => clearTimeout(timer);
  });
}
