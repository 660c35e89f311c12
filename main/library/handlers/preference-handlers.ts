import { type Preferences, preferences } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
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
      const { views } = writable();
      const changed = preferences.parse({ ...read(), ...changes });
      // Who does not want searches remembered does not want the old ones kept either.
      const written = changed.rememberSearches ? changed : { ...changed, recentSearches: [] };
      const before = read();
      // Before it is written: that decisions are no longer recorded is the last one that is.
      if (!written.recordDecisions) tellSwitches(catalogue, before, written);
      catalogue.settings.set(preferencesKey, written);
      if (!written.rememberViews) views.forget();
      if (written.recordDecisions) tellSwitches(catalogue, before, written);
      return written;
    },
  };
}

/** What Eidetic may keep and may write beside photos are decisions; how the window looks is none. */
function tellSwitches({ audit }: Catalogue, before: Preferences, after: Preferences): void {
  for (const name of ['writeSidecars', 'recordSearches', 'recordDecisions'] as const) {
    if (before[name] !== after[name]) audit.record(`preferences.${name}`, after[name] ? 'on' : 'off');
  }
}
