/** What works on every page, as `Kbd` writes it: `+` joins keys pressed together, a space those one after another. */
export const shortcutsAnywhere = [
  { action: 'search', keys: '/' },
  { action: 'photos', keys: 'g p' },
  { action: 'favourites', keys: 'g h' },
  { action: 'albums', keys: 'g b' },
  { action: 'concepts', keys: 'g c' },
  { action: 'review', keys: 'g r' },
  { action: 'folders', keys: 'g f' },
  { action: 'activity', keys: 'g a' },
  { action: 'settings', keys: 'g s' },
  { action: 'undo', keys: 'Ctrl+Z' },
  { action: 'help', keys: '?' },
] as const;

export type AnywhereAction = (typeof shortcutsAnywhere)[number]['action'];
