import { countingIn } from '../../plural.ts';
import type { Strings } from '../../strings.svelte.ts';

const counted = countingIn('de');

export const list = {
  title: 'Begriffe',
  lead: 'Sag einmal, was dir wichtig ist. Fotos bekommen dann von selbst ihr Schlagwort, jetzt und immer, wenn neue kommen.',
  list: 'Deine Begriffe',
  create: 'Neuer Begriff',
  holds: {
    tag: (count: number) =>
      counted(count, { one: '# Foto verschlagwortet', other: '# Fotos verschlagwortet' }),
    album: (count: number) =>
      counted(count, { one: '# Foto in seinem Album', other: '# Fotos in seinem Album' }),
    veil: (count: number) => counted(count, { one: '# Foto verhüllt', other: '# Fotos verhüllt' }),
  },
  by: {
    you: (count: number) => counted(count, { one: '# durch dein Ja', other: '# durch dein Ja' }),
    concept: (count: number) => counted(count, { one: '# durch den Begriff', other: '# durch den Begriff' }),
    keyword: (count: number) =>
      counted(count, {
        one: '# durch ein Stichwort in der Datei',
        other: '# durch ein Stichwort in der Datei',
      }),
  },
  back: 'Alle Begriffe',
  unknown: {
    title: 'Diesen Begriff gibt es nicht mehr',
    text: 'Er wurde entfernt, vielleicht in einem anderen Fenster.',
  },
  actions: {
    tag: {
      name: 'Schlagwort',
      does: 'Gibt ein Schlagwort',
      text: 'Fotos bekommen das Schlagwort, und du findest sie danach.',
    },
    album: {
      name: 'Album',
      does: 'Füllt ein Album',
      text: 'Fotos sammeln sich in einem Album dieses Namens.',
    },
    veil: {
      name: 'Schleier',
      does: 'Verbirgt hinter einem Schleier',
      text: 'Fotos sind überall verschwommen, bis du sie enthüllst.',
    },
  },
  states: {
    modelChanged: 'Sieht Fotos neu: Schau einmal hin',
    reviewOnly: 'Nur mit deinem Ja',
    new: 'Wartet auf deinen ersten Blick',
    paused: 'Angehalten',
    changed: 'Etwas ist anzuwenden',
    tag: 'Verschlagwortet neue Fotos',
    album: 'Nimmt neue Fotos auf',
    veil: 'Verhüllt neue Fotos',
  },
  learnt: (count: number) =>
    counted(count, { one: 'Aus # Antwort gelernt', other: 'Aus # Antworten gelernt' }),
  empty: {
    title: 'Zeig Eidetic, was dir wichtig ist',
    text: 'Ein Begriff ist etwas, dem du einen Namen gibst, etwa „Strand“ oder „unser Hund“: Eidetic findet die Fotos, die es zeigen, und hält sie verschlagwortet. Dein Ja und Nein zu einigen davon lehrt es, was du meinst.',
  },
  menu: {
    label: (name: string) => `Mehr zu ${name}`,
    review: 'Durchsehen',
    pause: 'Anhalten',
    resume: 'Weitermachen',
    export: 'Exportieren …',
    remove: 'Entfernen …',
    photos: 'Seine Fotos zeigen',
    rename: 'Umbenennen …',
    page: 'Mehr zu den Begriffen',
    importAll: 'Aus einer Datei importieren …',
    exportAll: 'Alle exportieren …',
  },
  paused: (name: string) => `${name} ist angehalten`,
  resumed: (name: string) => `${name} macht weiter`,
  imported: (created: number, updated: number) =>
    [
      created > 0 && counted(created, { one: '# Begriff hinzugefügt', other: '# Begriffe hinzugefügt' }),
      updated > 0 && counted(updated, { one: '# Begriff ergänzt', other: '# Begriffe ergänzt' }),
    ]
      .filter((part) => part !== false)
      .join(', ') || 'In der Datei stehen keine Begriffe',
  fileName: 'eidetic-begriffe',
  removal: {
    title: (name: string) => `„${name}“ entfernen?`,
    text: (photos: number) =>
      photos === 0
        ? 'Was er gelernt hat, geht mit. Was du selbst gesagt hast, bleibt als Schlagwort. Eine Weile lässt sich das rückgängig machen.'
        : counted(photos, {
            one: 'Was er gelernt hat, geht mit, ebenso das Schlagwort, das er von selbst gegeben hat. Was du selbst gesagt hast, bleibt. Eine Weile lässt sich das rückgängig machen.',
            other:
              'Was er gelernt hat, geht mit, ebenso die Schlagwörter, die er von selbst gegeben hat. Was du selbst gesagt hast, bleibt. Eine Weile lässt sich das rückgängig machen.',
          }),
    confirm: 'Entfernen',
    done: (name: string) => `${name} wurde entfernt`,
    undone: (name: string) => `${name} ist wieder da`,
  },
  rename: {
    title: 'Umbenennen',
    field: 'Name',
    text: 'Sein Schlagwort heißt dann ebenso.',
    confirm: 'Umbenennen',
  },
  sensitiveTitle: 'Das kann ein Bild nicht sicher sagen',
} satisfies Partial<Strings['concepts']>;
