import type { Strings } from '../../strings.svelte.ts';

/** Worin Eidetic läuft: mitgelieferte Programmteile, das Leseprogramm, das Fenster und sein Gastgeber. */
export const processErrors = {
  'native.failed': {
    message: 'Ein Teil von Eidetic funktioniert auf diesem Computer nicht: {part} ({problem}).',
    nextStep: 'Installiere Eidetic neu. Bleibt es dabei, melde es mit dieser Nachricht.',
  },
  'reader.unavailable': {
    message: 'Das Leseprogramm für Bilder bricht immer wieder ab: {problem}.',
    nextStep: 'Starte Eidetic neu. Bleibt es dabei, sagt „eidetic doctor“ im Terminal mehr.',
  },
  'window.not-built': {
    message: 'Das Fenster wurde noch nicht gebaut.',
    nextStep: 'Ruf „npm run build“ auf, oder einfach „npm start“.',
  },
  'window.port-taken': {
    message: 'Den Port {port} benutzt schon ein anderes Programm.',
    nextStep: 'Wähl mit --port N einen anderen, oder lass --port weg, um einen freien zu bekommen.',
  },
  'host.refused': {
    message: 'Eidetic kennt dieses Fenster nicht.',
    nextStep:
      'Bei jedem Start macht Eidetic eine neue Adresse. Öffne die, die jetzt im Terminal steht, und zwar bis zu ihrem Ende: Dann geht es in diesem Fenster von selbst weiter.',
  },
  'host.cannot': {
    message: 'Das geht hier nicht: {problem}.',
    nextStep: '{suggestion}',
  },
  'folder.expired': {
    message: 'Dieser Ordner steht nicht mehr zur Wahl.',
    nextStep: 'Wähl ihn noch einmal von vorn.',
  },
  'connection.lost': {
    message: 'Eidetic antwortet nicht.',
    nextStep:
      'Warte einen Moment: Das Fenster verbindet sich von selbst wieder. Wenn nicht, starte Eidetic neu.',
  },
} satisfies Partial<Strings['errors']>;
