import type { Strings } from '../../strings.svelte.ts';

/** Erklären und Messen. */
export const measuringErrors = {
  'explain.no-words': {
    message: '„{query}“ fragt nach nichts, was man auf einem Bild sehen könnte.',
    nextStep: 'Namen und Filter passen, oder sie passen nicht. Erklären lassen sich Wörter wie „Hund“.',
  },
  'explain.superseded': {
    message: 'Die Erklärung wurde abgebrochen, weil jetzt ein anderes Foto angesehen wird.',
    nextStep: 'Nichts zu tun. Frag noch einmal, wenn du sie willst.',
  },
  'evaluation.not-found': {
    message: 'Unter {path} gibt es nichts, woran gemessen werden kann: {problem}.',
    nextStep:
      'Nenn einen Ordner mit einem Ordner von Bildern je Klasse oder eine JSON-Datei mit Bildunterschriften.',
  },
  'evaluation.nothing-to-measure': {
    message: 'An {path} kann nicht gemessen werden: {problem}.',
    nextStep: '„docs/evaluation.md“ zeigt, wie solche Ordner und Dateien aussehen.',
  },
  'evaluation.bad-file': {
    message: '{path} ist nicht, was es sein soll: {problem}.',
    nextStep: '„docs/evaluation.md“ zeigt, wie solche Dateien aussehen.',
  },
  'evaluation.not-installed': {
    message: 'Die Dateien von {model} sind nicht auf diesem Computer; deshalb kann es nicht gemessen werden.',
    nextStep: 'Installier es zuerst.',
  },
  'evaluation.busy': {
    message: 'Es werden schon Modelle gemessen.',
    nextStep: 'Warte, bis das fertig ist, oder halte es an.',
  },
  'evaluation.stopped': {
    message: 'Die Messung wurde angehalten.',
    nextStep: 'Starte sie wieder, wann du willst; behalten wurde nichts davon.',
  },
  'evaluation.no-pair': {
    message: '{tower} versteht keine Texte für {model}.',
    nextStep: '„eidetic models show“ sagt, mit welchen Modellen es zusammenarbeitet.',
  },
  'evaluation.no-marks': {
    message: 'Für noch keine Suche sind Fotos als richtige Antworten markiert.',
    nextStep: 'Such etwas und sag, welche Fotos richtig sind.',
  },
} satisfies Partial<Strings['errors']>;
