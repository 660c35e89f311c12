import { countingIn } from '../../plural.ts';
import type { Strings } from '../../strings.svelte.ts';

const counted = countingIn('de');

const changes = {
  tag: {
    add: (count: number) =>
      counted(count, { one: '# Foto verschlagworten', other: '# Fotos verschlagworten' }),
    first: (count: number) => counted(count, { one: '# verschlagworten', other: '# verschlagworten' }),
    remove: (count: number) =>
      counted(count, { one: '# Foto das Schlagwort nehmen', other: '# Fotos das Schlagwort nehmen' }),
    second: (count: number) => counted(count, { one: '# nicht mehr', other: '# nicht mehr' }),
  },
  album: {
    add: (count: number) =>
      counted(count, { one: '# Foto ins Album legen', other: '# Fotos ins Album legen' }),
    first: (count: number) => counted(count, { one: '# ins Album legen', other: '# ins Album legen' }),
    remove: (count: number) => counted(count, { one: '# Foto herausnehmen', other: '# Fotos herausnehmen' }),
    second: (count: number) => counted(count, { one: '# herausnehmen', other: '# herausnehmen' }),
  },
  veil: {
    add: (count: number) => counted(count, { one: '# Foto verhüllen', other: '# Fotos verhüllen' }),
    first: (count: number) => counted(count, { one: '# verhüllen', other: '# verhüllen' }),
    remove: (count: number) => counted(count, { one: '# Foto enthüllen', other: '# Fotos enthüllen' }),
    second: (count: number) => counted(count, { one: '# enthüllen', other: '# enthüllen' }),
  },
};

/** Was geschehen ist, in denselben Worten. */
const doneTexts = {
  tag: {
    added: (count: number) =>
      counted(count, {
        one: '# Foto hat das Schlagwort bekommen',
        other: '# Fotos haben das Schlagwort bekommen',
      }),
    removed: (count: number) => counted(count, { one: '# hat es verloren', other: '# haben es verloren' }),
  },
  album: {
    added: (count: number) =>
      counted(count, { one: '# Foto kam ins Album', other: '# Fotos kamen ins Album' }),
    removed: (count: number) => counted(count, { one: '# kam heraus', other: '# kamen heraus' }),
  },
  veil: {
    added: (count: number) => counted(count, { one: '# Foto verhüllt', other: '# Fotos verhüllt' }),
    removed: (count: number) => counted(count, { one: '# enthüllt', other: '# enthüllt' }),
  },
};

export const change: Strings['concepts']['change'] = {
  title: 'Was sich ändern würde',
  none: 'Kein Foto würde sich ändern.',
  unsure:
    'Er ist sich bei keinem Foto sicher. Zieh die Linie nach unten, gib ihm andere Worte, oder sag Ja zu Fotos, die es zeigen.',
  working: 'Wird ermittelt …',
  added: { tag: 'bekommen das Schlagwort', album: 'kommen ins Album', veil: 'kommen hinter den Schleier' },
  removed: { tag: 'verlieren das Schlagwort', album: 'verlassen das Album', veil: 'werden enthüllt' },
  above: {
    nothing: 'Kein Foto liegt über der Linie.',
    all: (count: number, parts: string) =>
      `${counted(count, { one: '# Foto liegt über der Linie', other: '# Fotos liegen über der Linie' })}: ${parts}.`,
    untagged: {
      tag: (count: number) => counted(count, { one: '# zu verschlagworten', other: '# zu verschlagworten' }),
      album: (count: number) => counted(count, { one: '# hineinzulegen', other: '# hineinzulegen' }),
      veil: (count: number) => counted(count, { one: '# zu verhüllen', other: '# zu verhüllen' }),
    },
    tagged: {
      tag: (count: number) =>
        counted(count, { one: '# schon verschlagwortet', other: '# schon verschlagwortet' }),
      album: (count: number) => counted(count, { one: '# schon darin', other: '# schon darin' }),
      veil: (count: number) => counted(count, { one: '# schon verhüllt', other: '# schon verhüllt' }),
    },
    refused: (count: number) => counted(count, { one: '# mit deinem Nein', other: '# mit deinem Nein' }),
  },
  kept: {
    tag: (count: number) =>
      counted(count, {
        one: '# weiteres bleibt verschlagwortet, durch dein Ja oder ein Stichwort in der Datei.',
        other: '# weitere bleiben verschlagwortet, durch dein Ja oder ein Stichwort in der Datei.',
      }),
    album: (count: number) =>
      counted(count, {
        one: '# weiteres bleibt darin, durch dein Ja oder ein Stichwort in der Datei.',
        other: '# weitere bleiben darin, durch dein Ja oder ein Stichwort in der Datei.',
      }),
    veil: (count: number) =>
      counted(count, {
        one: '# weiteres bleibt verhüllt, durch dein Ja oder ein Stichwort in der Datei.',
        other: '# weitere bleiben verhüllt, durch dein Ja oder ein Stichwort in der Datei.',
      }),
  },
  after: {
    tag: (count: number) => `Dann verschlagwortet: ${counted(count, { one: '# Foto', other: '# Fotos' })}.`,
    album: (count: number) => `Dann darin: ${counted(count, { one: '# Foto', other: '# Fotos' })}.`,
    veil: (count: number) => `Dann verhüllt: ${counted(count, { one: '# Foto', other: '# Fotos' })}.`,
  },
  waiting: 'Die Linie, die du gezogen hast, ist noch nicht angewendet.',
  rest: (count: string) => `+${count}`,
  open: (name: string) => `${name} öffnen`,
  /** What applying a line will do; `first` goes before `second` where it does both. */
  apply: changes,
  keep: 'Diese Linie für neue Fotos nehmen',
  nothing: 'Alles ist angewendet',
  accept: 'Annehmen',
  done: doneTexts,
  doneNothing: 'Neue Fotos werden ab jetzt mit dieser Linie angesehen',
  undone: 'Zurückgenommen: Alles ist wie zuvor',
  reviewOnly: 'Nichts geschieht von selbst. Fotos bekommen dieses Schlagwort nur durch dein Ja.',
  review: 'Die zweifelhaften durchsehen',
  veil: 'Fotos über der Linie sind in jeder Ansicht verschwommen, bis du sie enthüllst. Die Dateien bleiben, wie sie sind.',
  modelTitle: 'Eidetic sieht deine Fotos neu',
  modelText:
    'Ein anderes Modell versteht sie jetzt. Bis du den Unterschied annimmst, werden keine neuen Fotos verschlagwortet.',
  stale: 'Sortiert neu',
};
