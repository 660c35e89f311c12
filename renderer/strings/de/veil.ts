import type { Strings } from '../strings.svelte.ts';

export const veil: Strings['veil'] = {
  hidden: 'Hinter einem Schleier verborgen',
  show: 'Zeigen',
  showThis: 'Dieses Foto zeigen',
  text: 'Einer deiner Begriffe verbirgt dieses Foto. Die Datei selbst ist, wie sie war.',
  facts: 'Was über dieses Foto bekannt ist, ist mit ihm verborgen.',
  copyCovered: 'Dieses Foto ist verhüllt. Zeig es, dann kopier es.',
  showAll: 'Verhüllte Fotos zeigen',
  coverAgain: 'Wieder verhüllen',
  coverThis: 'Dieses Foto wieder verhüllen',
};
