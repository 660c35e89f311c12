import { type Preferences, preferences } from '../../../preload/contract/index.ts';
import { preferencesKey } from '../catalog/settings.ts';
import type { Handlers } from '../contract-server.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';

/** Calls about what a person chose for the window. */
export function preferenceHandlers(
  { catalogue }: OpenLibrary,
  writable: () => WritableLibrary,
): Pick<Handlers, 'preferences.read' | 'preferences.write'> {
  const read = (): Preferences =>
    catalogue.settings.get(preferencesKey, preferences) ?? preferences.parse({});
  return {
    'preferences.read': read,
    'preferences.write': (changes) => {
      writable();
      const changed = preferences.parse({ ...read(), ...changes });
      // Who does not want searches remembered does not want the old ones kept either.
      const written = changed.rememberSearches ? changed : { ...changed, recentSearches: [] };
      catalogue.settings.set(preferencesKey, written);
      return written;
    },
  };
}
