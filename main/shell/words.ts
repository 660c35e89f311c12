/** Everything the shell says to people outside the window's page, in one place. */
export interface Words {
  readonly menu: {
    readonly file: string;
    readonly addFolder: string;
    readonly showLibrary: string;
    readonly edit: string;
    readonly view: string;
    readonly go: string;
    readonly library: string;
    readonly search: string;
    readonly folders: string;
    readonly activity: string;
    readonly settings: string;
    readonly help: string;
    readonly shortcuts: string;
  };
  readonly tray: {
    readonly open: string;
    readonly quit: string;
    readonly pause: string;
    readonly resume: string;
    readonly upToDate: string;
    readonly starting: string;
    readonly looking: string;
    readonly reading: (done: string, total: string) => string;
    readonly paused: (waiting: string) => string;
    readonly problem: string;
  };
  readonly dialog: {
    readonly chooseFolder: string;
    readonly add: string;
    readonly chooseClasses: string;
    readonly chooseCaptions: string;
    readonly captions: string;
    readonly choose: string;
    readonly saveCopy: string;
    readonly otherLibrary: string;
    readonly quitFirst: (folder: string) => string;
  };
  readonly problem: { readonly title: string; readonly again: string };
}

const english: Words = {
  menu: {
    file: '&File',
    addFolder: '&Add folder…',
    showLibrary: 'Show library folder',
    edit: '&Edit',
    view: '&View',
    go: '&Go',
    library: 'Library',
    search: 'Search',
    folders: 'Folders',
    activity: 'Activity',
    settings: 'Settings',
    help: '&Help',
    shortcuts: 'Keyboard shortcuts',
  },
  tray: {
    open: 'Open Eidetic',
    quit: 'Quit Eidetic',
    pause: 'Pause reading photos',
    resume: 'Go on reading photos',
    upToDate: 'Up to date',
    starting: 'Starting',
    looking: 'Looking for new photos',
    reading: (done, total) => `Reading photos: ${done} of ${total}`,
    paused: (waiting) => `Paused: ${waiting} photos wait`,
    problem: 'The library could not be opened',
  },
  dialog: {
    chooseFolder: 'Choose a folder of photos',
    add: 'Add folder',
    chooseClasses: 'Choose a folder with a folder of photos for each kind',
    chooseCaptions: 'Choose a file of captions',
    captions: 'Captions (JSON)',
    choose: 'Choose',
    saveCopy: 'Save a copy of the original',
    otherLibrary: 'Eidetic is open with another library.',
    quitFirst: (folder) => `Quit it first, then open ${folder}.`,
  },
  problem: { title: 'Eidetic cannot open your library', again: 'Try again' },
};

const german: Words = {
  menu: {
    file: '&Datei',
    addFolder: 'Ordner &hinzufügen …',
    showLibrary: 'Bibliotheksordner zeigen',
    edit: '&Bearbeiten',
    view: '&Ansicht',
    go: '&Gehe zu',
    library: 'Mediathek',
    search: 'Suche',
    folders: 'Ordner',
    activity: 'Aktivität',
    settings: 'Einstellungen',
    help: '&Hilfe',
    shortcuts: 'Tastenkürzel',
  },
  tray: {
    open: 'Eidetic öffnen',
    quit: 'Eidetic beenden',
    pause: 'Lesen der Fotos anhalten',
    resume: 'Fotos weiterlesen',
    upToDate: 'Auf dem neuesten Stand',
    starting: 'Eidetic startet',
    looking: 'Sucht nach neuen Fotos',
    reading: (done, total) => `Liest Fotos: ${done} von ${total}`,
    paused: (waiting) => `Angehalten: ${waiting} Fotos warten`,
    problem: 'Die Bibliothek ließ sich nicht öffnen',
  },
  dialog: {
    chooseFolder: 'Einen Ordner mit Fotos wählen',
    add: 'Ordner hinzufügen',
    chooseClasses: 'Einen Ordner mit einem Ordner von Fotos für jede Art wählen',
    chooseCaptions: 'Eine Datei mit Bildtexten wählen',
    captions: 'Bildtexte (JSON)',
    choose: 'Wählen',
    saveCopy: 'Kopie des Originals sichern',
    otherLibrary: 'Eidetic ist mit einer anderen Bibliothek geöffnet.',
    quitFirst: (folder) => `Beende es zuerst, und öffne dann ${folder}.`,
  },
  problem: { title: 'Eidetic kann Ihre Bibliothek nicht öffnen', again: 'Noch einmal versuchen' },
};

const byLanguage: Readonly<Record<string, Words>> = { en: english, de: german };

/** The language of a tag such as `de-AT` when it is one that the shell speaks, else English. */
export function spokenLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(byLanguage, language) ? language : 'en';
}

/** @param tag a BCP 47 tag, such as the system's */
export function wordsFor(tag: string): Words {
  return byLanguage[spokenLanguage(tag)] ?? english;
}
