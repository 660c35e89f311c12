export const viewer = {
  label: (name: string) => `Foto: ${name}`,
  loading: 'Das Foto wird geladen',
  position: (position: string, total: string) => `${position} von ${total}`,
  spoken: (position: string, total: string, name: string, day: string | null) =>
    `Foto ${position} von ${total}, ${name}${day ? `, ${day}` : ''}`,
  spokenAlone: (name: string, day: string | null) => `${name}${day ? `, ${day}` : ''}`,
  // Die Wendungen, aus denen die Vermutung kommt, gibt es nur auf Englisch.
  description: (name: string, day: string | null, guess: string | null) =>
    `${name}${day ? `, aufgenommen am ${day}` : ''}${guess ? `. Vermutung auf Englisch: ${guess}` : ''}`,
  close: 'Schließen',
  previous: 'Vorheriges Foto',
  next: 'Nächstes Foto',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  zoomWhole: 'Das ganze Foto zeigen',
  zoomFull: 'Auf 100 % vergrößern',
  favourite: 'Favorit',
  rating: 'Bewertung',
  stars: (stars: number) => (stars === 0 ? 'Keine Sterne' : stars === 1 ? '1 Stern' : `${stars} Sterne`),
  like: 'Ähnliche Fotos',
  information: 'Informationen',
  more: 'Mehr',
  copy: 'Bild kopieren',
  download: 'Kopie des Originals sichern',
  show: 'Im Ordner zeigen',
  open: 'In einem anderen Programm öffnen',
  trash: 'In den Papierkorb legen',
  copied: 'Bild kopiert',
  notCopied: 'Das Bild konnte nicht kopiert werden. Warte, bis es zu sehen ist, und versuch es noch einmal.',
  coordinatesCopied: 'Koordinaten kopiert',
  coordinatesNotCopied: 'Die Koordinaten konnten nicht kopiert werden.',

  facts: {
    when: 'Wann',
    where: 'Wo',
    camera: 'Kamera',
    lens: 'Objektiv',
    exposure: 'Belichtung',
    size: 'Größe',
    keywords: 'Stichwörter',
    files: 'Dateien',
    match: 'Wie gut es passt',
    unknownDate: 'Die Datei sagt nicht, wann das Foto aufgenommen wurde.',
    dateSource: {
      exif: 'Nach der Uhr der Kamera',
      gps: 'Nach der GPS-Uhr der Kamera',
      xmp: 'So hat es ein Fotoprogramm vermerkt',
      'file-name': 'Aus dem Namen der Datei',
      'file-time': 'Das Datum der Datei selbst, also vielleicht nicht das der Aufnahme',
    },
    compass: { north: 'N', south: 'S', east: 'O', west: 'W' },
    altitude: (metres: string) => `${metres} m über dem Meeresspiegel`,
    belowSea: (metres: string) => `${metres} m unter dem Meeresspiegel`,
    copyCoordinates: 'Koordinaten kopieren',
    searchFor: (what: string) => `Fotos mit ${what} finden`,
    searchForDay: 'Fotos von diesem Tag finden',
    away: 'Laufwerk nicht angeschlossen',
    copies: (count: number, shown: string) => (count === 1 ? 'Datei' : `${shown} Kopien derselben Datei`),
    showFile: (name: string) => `${name} im Ordner zeigen`,
    guess: 'Was vermutlich darauf ist',
    probably: (guess: string) => `Vermutung auf Englisch: „${guess}“`,
    guessed: 'Eine Vermutung des Modells, die falsch sein kann.',
    strong: 'Passt gut',
    possible: 'Passt vielleicht',
    weak: 'Passt kaum',
    byFilters: 'Es passt zu den Filtern der Suche.',
    byLook: 'Gefunden an dem, was darauf zu sehen ist.',
    byWord: 'Gefunden an einem Wort im Namen, im Ordner oder in den Stichwörtern.',
    byBoth:
      'Gefunden an dem, was darauf zu sehen ist, und an einem Wort im Namen, im Ordner oder in den Stichwörtern.',
  },

  why: {
    ask: 'Warum passt es?',
    hide: 'Nicht mehr zeigen, warum es passt',
    adds: (word: string, points: string) => `„${word}“ bringt ${points} Punkte`,
    takes: (word: string, points: string) => `„${word}“ kostet ${points} Punkte`,
    noDifference: (word: string) => `„${word}“ ändert nichts`,
    place: {
      'upper-left': 'Es passt vor allem oben links.',
      top: 'Es passt vor allem oben.',
      'upper-right': 'Es passt vor allem oben rechts.',
      left: 'Es passt vor allem links.',
      middle: 'Es passt vor allem in der Mitte.',
      right: 'Es passt vor allem rechts.',
      'lower-left': 'Es passt vor allem unten links.',
      bottom: 'Es passt vor allem unten.',
      'lower-right': 'Es passt vor allem unten rechts.',
    },
    everywhere: 'Kein Teil des Fotos sticht heraus.',
    legend: 'Je kräftiger das Orange, desto mehr passt dort.',
  },

  problem: {
    away: {
      message: 'Das Laufwerk mit diesem Foto ist nicht angeschlossen.',
      nextStep:
        'Schließe es an, um das Foto in voller Größe zu sehen. Bis dahin ist dies eine kleine Vorschau.',
    },
    gone: {
      message: 'Dieses Foto ist nicht mehr in der Bibliothek.',
      nextStep: 'Es wurde entfernt oder liegt nicht mehr in deinen Ordnern.',
    },
    notShown: {
      message: 'Dieses Foto kann gerade nicht in voller Größe gezeigt werden.',
      nextStep:
        'Vielleicht ist die Datei außer Reichweite oder schwer zu öffnen. Dies ist eine kleine Vorschau.',
    },
    notAnswering: {
      message: 'Eidetic antwortet nicht.',
      nextStep: 'Das Foto erscheint von selbst, sobald es wieder antwortet.',
    },
  },

  marked: {
    favourite: 'Zu den Favoriten hinzugefügt',
    unfavourite: 'Aus den Favoriten entfernt',
    rated: (stars: number) => (stars === 0 ? 'Bewertung entfernt' : `Bewertet mit ${'★'.repeat(stars)}`),
    undone: 'Rückgängig gemacht',
  },

  trashing: {
    title: 'Dieses Foto in den Papierkorb legen?',
    text: (files: number, shown: string, name: string) =>
      files === 1
        ? `${name} kommt in den Papierkorb deines Computers und lässt sich dort zurückholen.`
        : `Alle ${shown} Kopien von ${name} kommen in den Papierkorb deines Computers und lassen sich dort zurückholen.`,
    confirm: 'In den Papierkorb',
    done: (name: string) => `${name} kommt in den Papierkorb`,
  },

  shortcuts: {
    step: 'Vorheriges oder nächstes Foto',
    ends: 'Erstes oder letztes Foto',
    zoom: 'Vergrößern oder verkleinern',
    toggle: 'Das ganze Foto oder 100 %',
    pan: 'Umhersehen, wenn vergrößert',
    rate: '1 bis 5 Sterne geben; 0 nimmt sie weg',
    favourite: 'Favorit',
    information: 'Informationen',
    like: 'Ähnliche Fotos',
    copy: 'Das Bild kopieren',
    trash: 'In den Papierkorb, nach Rückfrage',
    close: 'Zurück zu den Fotos',
  },
};
