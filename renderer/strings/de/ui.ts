import type { Strings } from '../strings.svelte.ts';

export const ui: Strings['ui'] = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  remove: 'Entfernen',
  tryAgain: 'Erneut versuchen',
  undo: 'Rückgängig',
  nothingToUndo: 'Es gibt nichts mehr rückgängig zu machen',
  dismiss: 'Ausblenden',
  notifications: 'Mitteilungen',
  justNow: 'gerade eben',
  keys: {
    Ctrl: 'Strg',
    Shift: 'Umschalt',
    Delete: 'Entf',
    Backspace: 'Rücktaste',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild ↑',
    PageDown: 'Bild ↓',
    Enter: 'Eingabe',
    Space: 'Leertaste',
  },
};
