import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

export const tags: Strings['tags'] = {
  title: 'Schlagwörter',
  none: 'Noch keine Schlagwörter',
  add: 'Schlagwort hinzufügen',
  field: 'Schlagwort suchen oder ein neues schreiben',
  list: 'Schlagwörter',
  create: (name: string) => `Neues Schlagwort „${name}“`,
  noneFits: 'Kein Schlagwort heißt so. Schreib einen Namen und drück Enter.',
  noneYet: 'Es gibt noch keine Schlagwörter. Schreib einen Namen und drück Enter.',
  ofConcept: 'Begriff',
  photos: (count: number) => counted(count, { one: '# Foto', other: '# Fotos' }),
  search: (tag: string) => `Fotos mit dem Schlagwort ${tag} finden`,
  confirm: (tag: string) => `Ja, ${tag} stimmt`,
  refuse: (tag: string) => `Nein, ${tag} gehört hier nicht hin`,
  takeOff: (tag: string) => `${tag} wegnehmen`,
  takeBack: (tag: string) => `Das Nein zu ${tag} zurücknehmen`,
  refused: (tag: string) => `Nicht ${tag}`,
  by: {
    you: 'Du',
    youRefused: 'Du hast Nein gesagt',
    concept: (name: string, version: number, share: string) =>
      `Begriff ${name}, Version ${version}, ${share}`,
    keyword: {
      iptc: 'Stichwort in der Datei',
      xmp: 'Stichwort in der Datei',
      sidecar: 'Stichwort in der Datei daneben',
    },
    at: (who: string, when: string) => `${who} · ${when}`,
    model: (who: string, model: string, when: string) => `${who} · ${model} · ${when}`,
  },
  adding: {
    action: 'Schlagwort geben …',
    title: (count: number) =>
      counted(count, { one: '# Foto ein Schlagwort geben', other: '# Fotos ein Schlagwort geben' }),
    done: (count: number, tag: string) =>
      counted(count, { one: `# Foto hat jetzt „${tag}“`, other: `# Fotos haben jetzt „${tag}“` }),
  },
  said: {
    yes: (tag: string) => `Schlagwort „${tag}“ gegeben`,
    no: (tag: string) => `„${tag}“ gehört hier nicht hin`,
    nothing: (tag: string) => `„${tag}“ weggenommen`,
    takenBack: (tag: string) => `Das Nein zu „${tag}“ ist zurückgenommen`,
  },
  undone: 'Rückgängig gemacht',
};
