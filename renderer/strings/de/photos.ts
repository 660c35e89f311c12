import type { Strings } from '../strings.svelte.ts';

export const photos: Strings['photos'] = {
  title: 'Fotos',
  gridLabel: 'Fotos',
  count: (count: number, shown: string) => (count === 1 ? '1 Foto' : `${shown} Fotos`),
  loading: 'Deine Fotos werden geladen',
  density: 'Größe der Fotos',
  smaller: 'Kleinere Fotos',
  larger: 'Größere Fotos',
  selectDay: 'Diesen Tag auswählen',
  selectMatches: 'Diese Treffer auswählen',
  fileDates: 'In diesen Bildern steht nicht, wann sie aufgenommen wurden. Das ist das Datum ihrer Dateien.',
  sections: {
    strong: 'Gute Treffer',
    possible: 'Mögliche Treffer',
    weak: 'Schwache Treffer',
  },
  scrubber: 'Zu einem Datum gehen',
  tile: {
    favourite: 'Favorit',
    stars: (stars: number) => (stars === 1 ? '1 Stern' : `${stars} Sterne`),
    offline: 'auf einem Laufwerk, das nicht verbunden ist',
    waiting: 'Foto',
    fileDate: (day: string) => `${day} nach dem Datum der Datei`,
  },
  selection: {
    label: 'Ausgewählte Fotos',
    count: (count: number, shown: string) => (count === 1 ? '1 ausgewählt' : `${shown} ausgewählt`),
    all: (shown: string) => `Alle ${shown} auswählen`,
    clear: 'Auswahl aufheben',
    favourite: 'Favorit',
    rate: 'Bewerten',
    noStars: 'Keine Sterne',
    stars: (stars: number) => '★'.repeat(stars),
    like: 'Ähnliche Fotos',
    trash: 'In den Papierkorb',
  },
  menu: {
    open: 'Öffnen',
    like: 'Ähnliche Fotos',
    favourite: 'Zu den Favoriten',
    unfavourite: 'Aus den Favoriten nehmen',
    show: 'Im Ordner zeigen',
    select: 'Auswählen',
    deselect: 'Aus der Auswahl nehmen',
    trash: 'In den Papierkorb …',
  },
  trash: {
    title: (photos: number, shown: string) =>
      photos === 1 ? 'Dieses Foto in den Papierkorb legen?' : `${shown} Fotos in den Papierkorb legen?`,
    text: (photos: number, files: number, shownFiles: string, seconds: string) =>
      files > photos
        ? `Alle Kopien gehen mit: ${shownFiles} Dateien. ${seconds} Sekunden lang kannst du es rückgängig machen, danach holst du sie aus dem Papierkorb deines Computers zurück.`
        : `${seconds} Sekunden lang kannst du es rückgängig machen, danach holst du ${photos === 1 ? 'es' : 'sie'} aus dem Papierkorb deines Computers zurück.`,
    confirm: 'In den Papierkorb',
    done: (count: number, shown: string) =>
      count === 1 ? '1 Foto kommt in den Papierkorb' : `${shown} Fotos kommen in den Papierkorb`,
    moved: 'In den Papierkorb gelegt',
  },
  marked: {
    favourite: (count: number, shown: string) =>
      count === 1 ? 'Zu den Favoriten hinzugefügt' : `${shown} Fotos zu den Favoriten hinzugefügt`,
    unfavourite: (count: number, shown: string) =>
      count === 1 ? 'Aus den Favoriten genommen' : `${shown} Fotos aus den Favoriten genommen`,
    rated: (count: number, stars: number, shown: string) =>
      stars === 0
        ? `Bewertung${count === 1 ? '' : ` von ${shown} Fotos`} entfernt`
        : `${count === 1 ? 'Bewertet' : `${shown} Fotos bewertet`} ${'★'.repeat(stars)}`,
    undo: 'Rückgängig',
    undone: 'Rückgängig gemacht',
  },
  empty: {
    reading: {
      title: 'Deine Fotos sind unterwegs',
      text: 'Eidetic liest deine Ordner. Fotos erscheinen hier, sobald sie gelesen sind, und was bereit ist, kannst du schon suchen.',
    },
    nothing: {
      title: 'Noch keine Fotos in deinen Ordnern',
      text: 'Leg Bilder in einen Ordner, den du hinzugefügt hast, oder füge einen weiteren hinzu. Sie erscheinen hier von selbst.',
      action: 'Meine Ordner zeigen',
    },
    favourites: {
      title: 'Noch keine Favoriten',
      text: 'Öffne ein Foto und drück F, oder klick auf sein Herz. Deine Favoriten sammeln sich hier.',
    },
    search: {
      title: 'Versuch es mit anderen Worten',
      text: 'Kein Foto passt deutlich dazu. Sag in einfachen Worten, was auf dem Bild zu sehen ist, oder nimm etwas aus der Suche heraus.',
      weak: 'Schwächere Treffer zeigen',
      clear: 'Suche löschen',
    },
  },
};
