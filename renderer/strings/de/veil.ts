import type { Strings } from '../strings.svelte.ts';

export const veil: Strings['veil'] = {
  hidden: 'Hinter einem Schleier verborgen',
  show: 'Zeigen',
  showThis: 'Dieses Foto zeigen',
  text: 'Einer deiner Begriffe verhüllt dieses Foto. Nichts wurde gelöscht, und niemand hat davon erfahren.',
  copyCovered: 'Dieses Foto ist verhüllt. Zeig es, dann kopier es.',
  showAll: 'Verhüllte Fotos zeigen',
  coverAll: 'Verhüllte Fotos wieder verhüllen',
};
