import type { Strings } from '../../strings.svelte.ts';

/** Suchen, mit Worten und mit einem Bild. */
export const searchErrors = {
  'query.empty': {
    message: 'Es gibt nichts, wonach gesucht werden könnte.',
    nextStep: 'Schreib, was auf dem Bild ist, zum Beispiel: a dog in the snow',
  },
  'query.too-long': {
    message: 'Die Suche ist zu lang: Eidetic liest bis zu {limit} Zeichen.',
    nextStep: 'Sag es mit weniger Worten.',
  },
  'query.unknown-filter': {
    message: '„{word}“ ist kein Filter, den Eidetic kennt.',
    nextStep: '{suggestion}',
  },
  'query.bad-value': {
    message: '„{word}“ geht so nicht: {problem}.',
    nextStep: '{suggestion}',
  },
  'query.unclosed-quote': {
    message: 'Das Anführungszeichen in „{word}“ wird nicht wieder geschlossen.',
    nextStep: 'Setz ein schließendes Anführungszeichen.',
  },
  'search.nothing-indexed': {
    message: 'Noch ist kein Foto bereit, gesucht zu werden.',
    nextStep: 'Warte, bis die ersten Fotos gelesen sind: Wie weit es ist, steht unter „Aktivität“.',
  },
  'search.no-keyword-index': {
    message:
      'Nach Dateinamen und Stichwörtern kann nicht gesucht werden: Diesem SQLite fehlt die Volltextsuche.',
    nextStep: 'Such ohne Anführungszeichen; die Suche nach dem, was auf dem Bild ist, funktioniert.',
  },
  'photo.unknown': {
    message: 'Dieses Foto ist nicht mehr in der Bibliothek.',
    nextStep: 'Vielleicht wurde es entfernt.',
  },
  'photo.not-ready': {
    message: 'Eidetic hat sich dieses Foto noch nicht angesehen.',
    nextStep: 'Warte, bis es gelesen ist: Wie weit es ist, steht unter „Aktivität“.',
  },
  'picture.not-found': {
    message: 'Das Bild {path} gibt es nicht.',
    nextStep: 'Prüf, wie der Dateiname geschrieben ist.',
  },
  'picture.is-a-folder': {
    message: '{path} ist ein Ordner und kein Bild.',
    nextStep: 'Nenn ein Bild darin.',
  },
  'picture.not-a-picture': {
    message: '{path} ist kein Bild, das Eidetic lesen kann.',
    nextStep: 'Such mit einem JPEG, PNG oder TIFF, oder mit Worten.',
  },
  'picture.expired': {
    message: 'Das Bild, mit dem du gesucht hast, ist nicht mehr da.',
    nextStep: 'Zieh es noch einmal hierher, oder füg es noch einmal ein.',
  },
  'picture.too-large': {
    message: 'Das Bild ist zu groß, um damit zu suchen ({megabytes} MB; höchstens {limit} MB gehen).',
    nextStep: 'Such mit einer kleineren Kopie davon.',
  },
} satisfies Partial<Strings['errors']>;
