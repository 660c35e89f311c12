import type { Strings } from '../strings.svelte.ts';

export const ui: Strings['ui'] = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  remove: 'Entfernen',
  tryAgain: 'Erneut versuchen',
  undo: 'Rückgängig',
  dismiss: 'Ausblenden',
  notifications: 'Mitteilungen',
};
