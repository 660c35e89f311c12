import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

export const folders: Strings['folders'] = {
  title: 'Ordner',
  lead: 'Eidetic behält diese Ordner im Blick: Neue Fotos erscheinen von selbst. Deine Ordner werden nur gelesen.',
  list: 'Ordner in der Bibliothek',
  add: 'Ordner hinzufügen',
  added: (name: string) => `${name} wurde hinzugefügt. Die Fotos erscheinen, sobald sie gelesen sind.`,
  lookAgain: 'Neu durchsehen',
  lookAgainAll: 'Alle neu durchsehen',
  looking: 'Eidetic sieht deine Ordner noch einmal durch.',
  actions: (name: string) => `Aktionen für ${name}`,
  remove: 'Aus der Bibliothek entfernen …',
  empty: {
    title: 'Noch keine Ordner',
    text: 'Füge einen Ordner mit Fotos hinzu. Eidetic liest ihn und bemerkt, was sich darin ändert.',
  },
  photos: (count: number) => counted(count, { one: '# Foto', other: '# Fotos' }),
  waiting: (count: number) => counted(count, { one: '# Datei wartet', other: '# Dateien warten' }),
  failed: (count: number) =>
    counted(count, {
      one: '# Datei konnte nicht gelesen werden',
      other: '# Dateien konnten nicht gelesen werden',
    }),
  lastLook: (ago: string) => `Zuletzt durchgesehen: ${ago}`,
  states: {
    watching: 'Auf dem neuesten Stand',
    reading: 'Wird gelesen',
    unseen: 'Noch nicht durchgesehen',
    paused: 'Angehalten',
    offline: 'Nicht erreichbar',
    held: 'Viele Dateien fehlen',
  },
  offline:
    'Das Laufwerk oder die Freigabe ist nicht verbunden, oder der Ordner wurde verschoben. Seine Fotos bleiben in der Bibliothek und sind auffindbar; in voller Größe siehst du sie, sobald er wieder da ist.',
  held: {
    title: (count: number) =>
      counted(count, {
        one: '# Datei ist nicht mehr in diesem Ordner',
        other: '# Dateien sind nicht mehr in diesem Ordner',
      }),
    text: 'Das ist ein großer Teil des Ordners, deshalb hat Eidetic nichts herausgenommen. Wurden sie absichtlich gelöscht oder verschoben?',
    keep: 'In der Bibliothek behalten',
    take: 'Herausnehmen',
    kept: (count: number) =>
      counted(count, {
        one: '# fehlende Datei wird behalten',
        other: '# fehlende Dateien werden behalten',
      }),
    decide: 'Neu entscheiden',
    done: (count: number) =>
      counted(count, { one: '# Datei wurde herausgenommen', other: '# Dateien wurden herausgenommen' }),
  },
  removal: {
    title: (name: string) => `${name} aus der Bibliothek entfernen?`,
    text: ({ files, photos, elsewhere }: { files: number; photos: number; elsewhere: number }) =>
      [
        counted(files, { one: 'Er hat # Datei.', other: 'Er hat # Dateien.' }),
        counted(photos, {
          one: '# Foto verlässt die Bibliothek.',
          other: '# Fotos verlassen die Bibliothek.',
        }),
        elsewhere > 0 &&
          counted(elsewhere, {
            one: '# liegt auch in einem anderen Ordner und bleibt.',
            other: '# liegen auch in anderen Ordnern und bleiben.',
          }),
        'Auf der Festplatte wird nichts angefasst, und du kannst den Ordner jederzeit wieder hinzufügen.',
      ]
        .filter((sentence) => sentence !== false)
        .join(' '),
    confirm: 'Entfernen',
    done: (name: string, photos: number, elsewhere: number) =>
      [
        counted(photos, {
          one: `${name} wurde entfernt: # Foto hat die Bibliothek verlassen`,
          other: `${name} wurde entfernt: # Fotos haben die Bibliothek verlassen`,
        }),
        elsewhere > 0 && counted(elsewhere, { one: '# bleibt', other: '# bleiben' }),
      ]
        .filter((part) => part !== false)
        .join(', '),
  },
  browser: {
    title: 'Ordner mit Fotos wählen',
    places: 'Orte',
    trail: 'Wo du bist',
    list: 'Ordner',
    up: 'Einen Ordner nach oben',
    pictures: (here: number, inside: number) => {
      if (here + inside === 0) return 'Bisher keine Bilder darin';
      const first = counted(here, { one: '# Bild hier', other: '# Bilder hier' });
      if (inside === 0) return first;
      return here === 0
        ? counted(inside, { one: '# Bild in seinen Ordnern', other: '# Bilder in seinen Ordnern' })
        : `${first}, ${counted(inside, { one: '# in seinen Ordnern', other: '# in seinen Ordnern' })}`;
    },
    noFolders: 'Hier gibt es keine Ordner.',
    begin: 'Öffne den Ordner, in dem deine Fotos liegen.',
    add: 'Diesen Ordner hinzufügen',
    adding: 'Wird hinzugefügt',
    loading: 'Ordner wird geöffnet',
  },
};
