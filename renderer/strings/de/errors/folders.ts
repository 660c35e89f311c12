import type { Strings } from '../../strings.svelte.ts';

/** Ordner mit Fotos. */
export const folderErrors = {
  'root.not-found': {
    message: 'Den Ordner {path} gibt es nicht.',
    nextStep: 'Prüf die Schreibweise. Liegt er auf einem anderen Laufwerk, schließ es zuerst an.',
  },
  'root.not-a-folder': {
    message: '{path} ist eine Datei und kein Ordner.',
    nextStep: 'Füge den Ordner hinzu, in dem sie liegt.',
  },
  'root.not-readable': {
    message: 'Eidetic darf {path} nicht lesen.',
    nextStep: 'Gib dir das Recht, den Ordner zu lesen, und füge ihn dann noch einmal hinzu.',
  },
  'root.already-added': {
    message: '{path} ist schon in der Bibliothek.',
    nextStep: 'Du musst nichts tun: Neue Fotos darin werden von selbst gefunden.',
  },
  'root.overlaps': {
    message: '{path} und {other}, das schon in der Bibliothek ist, liegen ineinander.',
    nextStep: 'Fotos kämen doppelt vor. Entferne zuerst {other}, wenn du stattdessen {path} möchtest.',
  },
  'root.holds-library': {
    message: '{path} liegt im Ordner von Eidetics eigener Bibliothek.',
    nextStep: 'Wähl einen Ordner, in dem deine Fotos liegen.',
  },
  'root.system-folder': {
    message: '{path} gehört dem System und ist kein Ort für Fotos.',
    nextStep: 'Füge den Ordner hinzu, in dem deine Fotos liegen, zum Beispiel „Bilder“.',
  },
  'root.unknown': {
    message: 'Dieser Ordner ist nicht mehr in der Bibliothek.',
    nextStep: 'Füge ihn wieder hinzu, wenn du seine Fotos zurückhaben möchtest.',
  },
} satisfies Partial<Strings['errors']>;
