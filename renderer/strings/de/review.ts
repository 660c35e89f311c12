import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

export const review: Strings['review'] = {
  title: 'Durchsicht',
  question: (name: string) => `Passt „${name}“ zu diesem Foto?`,
  spoken: (position: number, question: string, name: string, day: string) =>
    `Foto ${position}. ${question} ${name}, ${day}`,
  yes: 'Ja',
  no: 'Nein',
  skip: 'Überspringen',
  yesKeys: '↑ J',
  noKeys: '↓ N',
  skipKeys: '→ S',
  back: 'Letzte Antwort zurücknehmen',
  enough: 'Genug für jetzt',
  concept: 'Begriff',
  all: 'Alle Begriffe',
  answered: (count: number) => counted(count, { one: '# beantwortet', other: '# beantwortet' }),
  left: (count: number) =>
    counted(count, { one: 'noch etwa # zweifelhaftes', other: 'noch etwa # zweifelhafte' }),
  photo: (name: string, day: string) => `${name}, ${day}`,
  looking: 'Die lehrreichsten Fotos werden gesucht',
  uncover: 'Enthüllen',
  covered: 'Dieses Foto ist verhüllt',
  done: {
    title: (answered: number) =>
      answered === 0
        ? 'Nichts ist zweifelhaft'
        : counted(answered, { one: 'Danke für die Antwort', other: 'Danke für # Antworten' }),
    text: (answered: number): string =>
      answered === 0
        ? 'Eidetic weiß bei jedem Foto, woran es ist. Zweifelhafte sammeln sich hier, wenn neue Fotos kommen.'
        : 'Mehr wäre für den Augenblick kaum zu lernen. Wenn neue Fotos kommen, sammeln sich hier wieder zweifelhafte.',
    enough: 'Was du gesagt hast, ist gemerkt. Die anderen zweifelhaften Fotos warten hier.',
    byYes: {
      tag: (count: number) =>
        counted(count, {
          one: 'Dein Ja hat # Foto verschlagwortet.',
          other: 'Dein Ja hat # Fotos verschlagwortet.',
        }),
      album: (count: number) =>
        counted(count, {
          one: 'Dein Ja hat # Foto ins Album gelegt.',
          other: 'Dein Ja hat # Fotos ins Album gelegt.',
        }),
      veil: (count: number) =>
        counted(count, { one: 'Dein Ja hat # Foto verhüllt.', other: 'Dein Ja hat # Fotos verhüllt.' }),
    },
    changes: (count: number) =>
      counted(count, {
        one: 'Die Linie folgt deinen Antworten: # weiteres Foto würde sich ändern.',
        other: 'Die Linie folgt deinen Antworten: # weitere Fotos würden sich ändern.',
      }),
    unchanged: 'Die Linie folgt deinen Antworten: Kein weiteres Foto würde sich ändern.',
    onlyYes: 'Fotos werden nur durch dein Ja verschlagwortet.',
    working: 'Wird ermittelt …',
    look: 'Ansehen',
    lookLabel: (name: string) => `Ansehen, was sich ändern würde: ${name}`,
    applyLabel: (text: string, name: string) => `${text}: ${name}`,
    list: 'Was gelernt wurde',
    goOn: 'Weitermachen',
    concepts: 'Zu den Begriffen',
  },
  none: {
    title: 'Noch kein Begriff, der lernen könnte',
    text: 'Leg einen Begriff an oder schalte einen ein. Nach seinen zweifelhaften Fotos wirst du dann hier gefragt, eins nach dem anderen.',
    action: 'Zu den Begriffen',
  },
  shortcuts: {
    group: 'Durchsicht',
    yes: 'Ja',
    no: 'Nein',
    skip: 'Überspringen',
    back: 'Letzte Antwort zurücknehmen',
  },
};
