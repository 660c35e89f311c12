import type { Strings } from '../strings.svelte.ts';

export const readyMade: Strings['readyMade'] = {
  people: { name: 'Menschen', about: 'Fotos mit jemandem darauf, allein oder unter anderen.' },
  portraits: { name: 'Porträts', about: 'Gesichter aus der Nähe, gestellt oder nicht.' },
  groups: { name: 'Gruppen', about: 'Familie, Freunde, Mannschaften: mehr als ein Mensch auf dem Bild.' },
  children: { name: 'Kinder', about: 'Kinder jeden Alters, beim Spielen oder für die Kamera.' },
  celebrations: { name: 'Feste', about: 'Geburtstage, Hochzeiten, Feiern und Umzüge.' },
  sports: { name: 'Sport', about: 'Spiele, Wettkämpfe, Klettern, Surfen und dergleichen.' },
  pets: { name: 'Haustiere', about: 'Hunde, Katzen und andere Tiere, die bei Menschen leben.' },
  dogs: { name: 'Hunde', about: 'Hunde jeder Art, auch Welpen.' },
  food: { name: 'Essen', about: 'Mahlzeiten, Kuchen und was auf dem Tisch steht.' },
  flowers: { name: 'Blumen', about: 'Blumen aus der Nähe, in der Vase oder im Beet.' },
  vehicles: { name: 'Fahrzeuge', about: 'Autos, Lastwagen, Boote, Züge, Flugzeuge.' },
  bicycles: { name: 'Fahrräder', about: 'Fahrräder, abgestellt oder unterwegs.' },
  documents: {
    name: 'Dokumente und Belege',
    about: 'Seiten, Briefe, Rechnungen und Quittungen, fotografiert oder eingescannt.',
  },
  screenshots: { name: 'Bildschirmfotos', about: 'Bilder von dem, was auf einem Bildschirm war.' },
  landscapes: { name: 'Landschaften', about: 'Weite Blicke: Hügel, Täler, Seen, das Meer.' },
  mountains: { name: 'Berge', about: 'Berge, Felsen und wer auf sie steigt.' },
  beach: { name: 'Strand', about: 'Sand und Meer und die Leute daran.' },
  water: { name: 'Wasser', about: 'Das Meer, Seen, Flüsse und Schwimmbecken.' },
  snow: { name: 'Schnee', about: 'Schnee, Skifahren, Wintertage.' },
  forest: { name: 'Wald und Bäume', about: 'Wälder, Wege hindurch und einzelne Bäume.' },
  city: { name: 'Straßen und Städte', about: 'Straßen, Plätze und was an ihnen steht.' },
  night: { name: 'Nacht', about: 'Nach Einbruch der Dunkelheit: helle Fenster, Laternen, der Mond.' },
};
