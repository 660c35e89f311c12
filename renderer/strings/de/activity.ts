import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

export const activity: Strings['activity'] = {
  title: 'Aktivität',
  now: 'Im Moment',
  states: {
    idle: 'Alles ist auf dem neuesten Stand',
    looking: 'Deine Ordner werden durchgesehen',
    reading: 'Deine Fotos werden gelesen',
    paused: 'Angehalten',
    stopping: 'Wird beendet',
  },
  beginning: 'Das Lesen deiner Fotos wird vorbereitet',
  idleText: (photos: number) =>
    counted(photos, { one: '# Foto kann gefunden werden.', other: '# Fotos können gefunden werden.' }),
  pausedText: 'Im Moment wird nichts gelesen. Fotos, die schon gelesen sind, findest du trotzdem.',
  lookingText: 'Zuerst werden neue, geänderte und verschobene Dateien gesucht, dann gelesen.',
  progress: 'Lesen',
  done: (done: string, total: string) => `${done} von ${total} Dateien`,
  rate: (perSecond: string) => `${perSecond} Fotos pro Sekunde`,
  left: (duration: string) => `noch etwa ${duration}`,
  relearning: 'Lernt deine Fotos neu für ein anderes Modell',
  almostDone: 'noch weniger als eine Minute',
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  problems: {
    title: 'Nicht lesbar',
    lead: (count: number) =>
      counted(count, {
        one: '# Datei fehlt in deiner Bibliothek, ganz oder zum Teil. Das ist der Grund.',
        other: '# Dateien fehlen in deiner Bibliothek, ganz oder zum Teil. Das sind die Gründe.',
      }),
    none: 'Alle Dateien konnten gelesen werden.',
    retryAll: 'Alle erneut versuchen',
    retryGroup: 'Diese erneut versuchen',
    retryOne: 'Erneut versuchen',
    files: (count: number) => counted(count, { one: '# Datei', other: '# Dateien' }),
    byItself: 'Wird von selbst erneut versucht',
    more: (count: number) => counted(count, { one: '# weitere zeigen', other: '# weitere zeigen' }),
    details: 'Technische Einzelheiten',
    noDetails: 'Mehr ist nicht bekannt.',
    show: 'Im Ordner zeigen',
    retried: (count: number) =>
      counted(count, { one: '# Datei wird erneut gelesen', other: '# Dateien werden erneut gelesen' }),
    allRead: (count: number) =>
      counted(count, { one: 'Die Datei ließ sich lesen', other: 'Alle # Dateien ließen sich lesen' }),
    stillFailing: (count: number) =>
      counted(count, {
        one: '# Datei lässt sich noch immer nicht lesen',
        other: '# Dateien lassen sich noch immer nicht lesen',
      }),
    loading: 'Die Liste wird geladen',
  },
};
