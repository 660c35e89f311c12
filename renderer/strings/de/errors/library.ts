import type { Strings } from '../../strings.svelte.ts';

/** Die Bibliothek. */
export const libraryErrors = {
  'library.in-use': {
    message: 'Diese Bibliothek wird schon benutzt, von {holder}.',
    nextStep: 'Schließ zuerst das andere Programm und versuch es dann noch einmal.',
  },
  'library.newer-version': {
    message:
      'Diese Bibliothek wurde zuletzt mit einem neueren Eidetic benutzt (Katalogversion {found}; dieses kennt {known}).',
    nextStep: 'Installiere wieder das neuere Eidetic. Es wurde nichts verändert.',
  },
  'library.not-writable': {
    message: 'Eidetic kann nicht in den Ordner seiner Bibliothek schreiben: {path}.',
    nextStep: 'Prüf die Rechte des Ordners und ob auf der Festplatte noch Platz ist.',
  },
  'library.absent': {
    message: 'In {path} gibt es noch keine Bibliothek.',
    nextStep: 'Füge zuerst einen Ordner mit Fotos hinzu.',
  },
  'library.damaged': {
    message: 'Der Katalog der Bibliothek ist beschädigt.',
    nextStep:
      'Starte Eidetic neu: Es legt den beschädigten Katalog beiseite und baut aus deinen Ordnern einen neuen.',
  },
  'vectors.not-readable': {
    message: 'Eidetic darf {path} nicht lesen; darin steht, was es von deinen Fotos verstanden hat.',
    nextStep:
      'Gib dir das Recht, den Ordner und alles darin zu lesen, oder such als der Benutzer, der die Bibliothek angelegt hat.',
  },
} satisfies Partial<Strings['errors']>;
