import type { Strings } from '../../strings.svelte.ts';

/** Dateien, aus denen keine Fotos wurden. */
export const fileErrors = {
  'failure.unknown-code': {
    message: '„{code}“ ist kein Grund, aus dem eine Datei nicht gelesen werden konnte.',
    nextStep: '{suggestion}',
  },
  'file.vanished': {
    message: 'Die Datei ist verschwunden, während sie gelesen wurde.',
    nextStep: 'Du musst nichts tun: Ist sie wieder da, wird es noch einmal versucht.',
  },
  'file.changing': {
    message: 'In die Datei wird noch geschrieben.',
    nextStep: 'Du musst nichts tun: Sobald sie sich nicht mehr ändert, wird es noch einmal versucht.',
  },
  'file.not-readable': {
    message: 'Eidetic darf die Datei nicht lesen.',
    nextStep: 'Gib dir das Recht, sie zu lesen, und versuch es dann noch einmal.',
  },
  'file.read-error': {
    message: 'Das Laufwerk hat beim Lesen der Datei einen Fehler gemeldet.',
    nextStep:
      'Prüf, ob das Laufwerk richtig angeschlossen und in Ordnung ist, und versuch es dann noch einmal.',
  },
  'file.empty': {
    message: 'Die Datei ist leer.',
    nextStep: 'Kopier sie noch einmal von dort, wo sie herkommt.',
  },
  'file.not-a-picture': {
    message: 'Die Datei heißt wie ein Bild, enthält aber keines.',
    nextStep: 'Du musst nichts tun, außer wenn sie ein Bild sein sollte: Dann kopier sie noch einmal.',
  },
  'file.unsupported-kind': {
    message: 'Diese Art von Bild ({kind}) kann Eidetic noch nicht lesen.',
    nextStep: 'Exportier es als JPEG, PNG oder TIFF, um es in der Bibliothek zu haben.',
  },
  'file.damaged': {
    message: 'Das Bild ist beschädigt oder abgeschnitten.',
    nextStep: 'Kopier es noch einmal von dort, wo es herkommt.',
  },
  'file.cut-off': {
    message:
      'Ein Teil des Bildes fehlt: Die Datei endet zu früh. Was davon übrig ist, ist in der Bibliothek.',
    nextStep: 'Kopier es noch einmal von dort, wo es herkommt.',
  },
  'file.too-many-pixels': {
    message: 'Das Bild ist größer, als Eidetic öffnet ({megapixels} Megapixel; höchstens {limit} gehen).',
    nextStep: 'Mach eine kleinere Kopie davon.',
  },
  'file.too-large': {
    message: 'Die Datei ist größer, als Eidetic liest ({megabytes} MB; höchstens {limit} MB gehen).',
    nextStep: 'Mach eine kleinere Kopie davon.',
  },
  'file.too-slow': {
    message: 'Das Öffnen hat länger als {seconds} Sekunden gedauert, deshalb hat Eidetic aufgegeben.',
    nextStep:
      'Vielleicht ist das Bild beschädigt oder sehr groß. Versuch es, wenn der Computer weniger zu tun hat.',
  },
  'file.no-preview': {
    message: 'In dieser RAW-Datei steckt keine Vorschau, die Eidetic nutzen kann.',
    nextStep: 'Exportier sie als JPEG, um sie in der Bibliothek zu haben.',
  },
  'file.not-understood': {
    message: 'Das Modell konnte mit dem Bild nichts anfangen.',
    nextStep:
      'Du musst nichts tun. Es wird wieder versucht, wenn sich die Datei ändert oder wenn du es hier möchtest.',
  },
  'file.crashed-reader': {
    message: 'Diese Datei hat das Leseprogramm zweimal abstürzen lassen und wurde deshalb beiseitegelegt.',
    nextStep: 'Wahrscheinlich ist sie beschädigt. Kopier sie noch einmal von dort, wo sie herkommt.',
  },
  'file.reader-killed': {
    message: 'Das Leseprogramm wurde von außen beendet, während es diese Datei öffnete.',
    nextStep: 'Du musst nichts tun: Beim nächsten Start wird es noch einmal versucht.',
  },
} satisfies Partial<Strings['errors']>;
