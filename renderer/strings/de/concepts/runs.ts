import { countingIn } from '../../plural.ts';
import type { Strings } from '../../strings.svelte.ts';

const counted = countingIn('de');

export const settings: Strings['concepts']['settings'] = {
  title: 'Was er tut',
  action: 'Mit seinen Fotos',
  active: 'Neue Fotos von selbst',
  activeText: 'Sobald sie verstanden sind.',
  waits: 'Es beginnt, sobald du eine Linie angewendet hast.',
  reviewOnly: 'Nur mit meinem Ja',
  reviewOnlyText: 'Fotos werden vorgeschlagen und nie von selbst verschlagwortet.',
  sensitive: 'Bei dem, was er benennt, lässt sich das nicht ausschalten.',
  words: 'Seine Worte',
};

export const runs: Strings['concepts']['runs'] = {
  title: 'Was er getan hat',
  none: 'Noch nichts.',
  kinds: {
    applied: 'Du hast ihn angewendet',
    arrived: 'Neue Fotos kamen',
    'model-changed': 'Du hast ihn neu angenommen',
  },
  nothing: 'Kein Foto hat sich geändert',
  takeBack: 'Zurücknehmen',
  takeBackOf: (what: string) => `Zurücknehmen: ${what}`,
  undone: 'zurückgenommen',
  more: (count: number) =>
    counted(count, {
      one: 'Dies und # Späteres zurücknehmen?',
      other: 'Dies und # Spätere zurücknehmen?',
    }),
  moreText: 'Danach ist alles genau so wie vor dem ersten davon. Dein eigenes Ja und Nein bleiben.',
  all: 'Alle zeigen',
};
