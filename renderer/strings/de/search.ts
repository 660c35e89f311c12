import type { Strings } from '../strings.svelte.ts';

export const search: Strings['search'] = {
  label: 'Deine Fotos durchsuchen',
  // The model that ships understands English alone: the example has to work.
  placeholder: 'Was ist auf dem Bild? Auf Englisch, etwa „a dog in the snow“',
  clear: 'Suche löschen',
  toAnswer: 'zu den Fotos',
  withPicture: 'Mit einem Bild suchen',
  suggestions: 'Vorschläge',
  kinds: {
    recent: 'Zuletzt',
    tag: 'Schlagwort',
    concept: 'Begriff',
    album: 'Album',
    keyword: 'Stichwort',
    folder: 'Ordner',
    camera: 'Kamera',
    year: 'Jahr',
    idea: 'Idee',
  },
  forget: 'Diese Suche vergessen',
  drop: {
    title: 'Leg ein Bild ab, um ähnliche zu finden',
    text: 'Es wird nur angesehen, nicht behalten.',
    notOne: 'Es kann nur mit einem Bild auf einmal gesucht werden.',
    notPicture: 'Das ist kein Bild.',
  },
  chips: {
    label: 'Wonach gesucht wird',
    like: 'Wie dieses Foto',
    held: 'Wie dein Bild',
    less: (words: string) => `weniger ${words}`,
    without: (words: string) => `ohne ${words}`,
    name: (words: string) => `mit dem Namen ${words}`,
    remove: (what: string) => `${what} herausnehmen`,
    edit: (what: string) => `${what} ändern`,
    add: 'Filter hinzufügen',
  },
  filters: {
    tag: 'Schlagwort',
    album: 'Album',
    concept: 'Begriff',
    year: 'Jahr',
    month: 'Monat',
    camera: 'Kamera',
    folder: 'Ordner',
    type: 'Dateityp',
    rating: 'Sterne',
    favourite: 'Nur Favoriten',
    gps: 'Mit Ort',
  },
  language: {
    hint: (understood: string, wanted: string) =>
      `Das Modell in Gebrauch versteht nur ${understood}. Such auf ${understood} oder nimm ein Modell, das ${wanted} versteht.`,
    models: (wanted: string) => `Modelle, die ${wanted} verstehen`,
  },
  sort: {
    label: 'Reihenfolge',
    relevance: 'Beste Treffer',
    date: 'Neueste',
  },
  answer: {
    saveAsAlbum: 'Als Album sichern',
    none: 'Nichts passt gut',
    failed: 'Keine Antwort',
    strong: (count: number, shown: string) => (count === 1 ? '1 guter Treffer' : `${shown} gute Treffer`),
    possible: (count: number, shown: string) =>
      count === 1 ? '1 möglicher Treffer' : `${shown} mögliche Treffer`,
    both: (strong: string, possible: string) => `${strong}, ${possible} mögliche`,
    photos: (count: number, shown: string) => (count === 1 ? '1 Foto' : `${shown} Fotos`),
    hidden: (count: number, shown: string) =>
      count === 1 ? '1 schwächeren Treffer zeigen' : `${shown} schwächere Treffer zeigen`,
    hideWeak: 'Schwächere Treffer ausblenden',
    searching: 'Suche läuft',
  },
};
