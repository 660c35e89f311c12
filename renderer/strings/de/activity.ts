import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

export const activity: Strings['activity'] = {
  title: 'Aktivität',
  now: 'Gerade',
  states: {
    idle: 'Alles ist auf dem neuesten Stand',
    looking: 'Deine Ordner werden durchgesehen',
    reading: 'Deine Fotos werden gelesen',
    paused: 'Angehalten',
    stopping: 'Wird beendet',
  },
  idleText: (photos: number) =>
    counted(photos, { one: '# Foto kann gefunden werden.', other: '# Fotos können gefunden werden.' }),
  pausedText: 'Es wird nichts gelesen. Fotos, die bereit sind, lassen sich suchen.',
  lookingText: 'Zuerst werden neue, geänderte und verschobene Dateien gesucht, dann gelesen.',
  progress: 'Lesen',
  done: (done: string, total: string) => `${done} von ${total} Dateien`,
  rate: (perSecond: string) => `${perSecond} Fotos pro Sekunde`,
  left: (duration: string) => `noch etwa ${duration}`,
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  problems: {
    title: 'Nicht lesbar',
    lead: (count: number) =>
      counted(count, {
        one: '# Datei fehlt in deiner Bibliothek. Das ist der Grund.',
        other: '# Dateien fehlen in deiner Bibliothek. Das sind die Gründe.',
      }),
    none: 'Alle Dateien konnten gelesen werden.',
    retryAll: 'Alle erneut versuchen',
    retryGroup: 'Diese erneut versuchen',
    retryOne: 'Erneut versuchen',
    files: (count: number) => counted(count, { one: '# Datei', other: '# Dateien' }),
    byItself: 'Wird von selbst erneut versucht',
    more: (count: number) => counted(count, { one: '# weitere zeigen', other: '# weitere zeigen' }),
    decoder: 'Was der Decoder gesagt hat',
    nothingSaid: 'Er hat nichts weiter gesagt.',
    show: 'Im Ordner zeigen',
    retried: (count: number) =>
      counted(count, { one: '# Datei wird erneut gelesen', other: '# Dateien werden erneut gelesen' }),
    loading: 'Liste wird geholt',
  },
};
