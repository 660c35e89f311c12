import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

export const app: Strings['app'] = {
  name: 'Eidetic',
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptnavigation',
  pages: {
    photos: 'Fotos',
    favourites: 'Favoriten',
    albums: 'Alben',
    concepts: 'Begriffe',
    review: 'Durchsicht',
    folders: 'Ordner',
    activity: 'Aktivität',
    settings: 'Einstellungen',
  },
  title: (page: string) => `${page} – Eidetic`,
  searchTitle: (words: string) => `${words} – Eidetic`,
  problems: (count: number) =>
    counted(count, {
      one: '# Datei konnte nicht gelesen werden',
      other: '# Dateien konnten nicht gelesen werden',
    }),
  working: {
    looking: 'Ordner werden durchgesehen',
    beginning: 'Wird vorbereitet',
    reading: (done: string, total: string) => `${done} von ${total} gelesen`,
    paused: 'Angehalten',
    stopping: 'Wird beendet',
  },
  connection: {
    connecting: 'Verbindung zu Eidetic wird hergestellt …',
    lost: 'Eidetic antwortet nicht. Die Verbindung wird wiederhergestellt …',
    restored: 'Wieder verbunden',
  },
  shortcuts: {
    title: 'Tastenkürzel',
    open: 'Tastenkürzel',
    groups: { anywhere: 'Überall', photos: 'Fotos', viewer: 'Einzelnes Foto' },
    actions: {
      search: 'Suchen',
      photos: 'Zu den Fotos',
      favourites: 'Zu den Favoriten',
      albums: 'Zu den Alben',
      concepts: 'Zu den Begriffen',
      review: 'Zur Durchsicht',
      folders: 'Zu den Ordnern',
      activity: 'Zur Aktivität',
      settings: 'Zu den Einstellungen',
      help: 'Diese Liste zeigen',
      undo: 'Letzte Änderung rückgängig machen',
      escape: 'Schließen oder Auswahl aufheben',
      toAnswer: 'Von der Suche zu ihrem ersten Foto',
      move: 'Von Foto zu Foto gehen',
      open: 'Foto öffnen',
      select: 'Auswählen oder abwählen',
      extend: 'Bereich auswählen',
      selectAll: 'Alle auswählen',
      firstLast: 'Erstes oder letztes Foto',
      favourite: 'Favorit',
      rate: 'Sterne geben oder wegnehmen',
      trash: 'In den Papierkorb, nach Rückfrage',
    },
  },
};
