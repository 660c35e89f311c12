import type { Strings } from '../../strings.svelte.ts';

/** Modelle, zu denen gewechselt wird, die getestet und entfernt werden. */
export const modelChoiceErrors = {
  'model.ships': {
    message: '{model} gehört zu Eidetic und ist immer da.',
    nextStep: 'Es ist nichts zu tun.',
  },
  'model.in-use': {
    message: 'Die Bibliothek antwortet mit {model}; darum lässt es sich nicht entfernen.',
    nextStep: 'Wähl zuerst ein anderes Modell.',
  },
  'model.still-needed': {
    message: '{model} lässt sich nicht entfernen: Die Bibliothek braucht es noch.',
    nextStep: 'Brich den Wechsel des Modells ab, oder gib das frühere Modell auf.',
  },
  'model.gone': {
    message:
      'Die Dateien von {model}, mit dem diese Bibliothek antwortet, fehlen oder sind beschädigt. Ohne sie lässt sich kein Foto danach finden, was es zeigt.',
    nextStep:
      'Hol es unter „Einstellungen“, „Andere Modelle …“ noch einmal, oder wechsle dort zu einem anderen Modell.',
  },
  'model.needed-elsewhere': {
    message: '{model} lässt sich nicht entfernen: Deine Bibliothek in {path} braucht es.',
    nextStep: 'Wechsle dort zuerst zu einem anderen Modell.',
  },
  'model.not-here': {
    message: 'Das Modell {model} ist nicht auf diesem Computer, oder nicht ganz.',
    nextStep: 'Lad es zuerst herunter.',
  },
  'change.no-pair': {
    message: '{model} versteht Texte für andere Modelle als das, mit dem die Bibliothek antwortet.',
    nextStep: 'Wechsle zuerst zu einem von diesen: {models}.',
  },
  'change.nothing-before': {
    message: 'Es gibt kein früheres Modell.',
    nextStep: 'Du kannst zu jedem Modell wechseln, das auf diesem Computer ist.',
  },
  'change.disk-full': {
    message:
      'In {path} ist zu wenig Platz für das, was das neue Modell von deinen Fotos weiß: {neededMegabytes} MB werden gebraucht, {freeMegabytes} MB sind frei.',
    nextStep: 'Schaff Platz und versuch es noch einmal. Die Bibliothek antwortet wie bisher.',
  },
  'model.not-testable': {
    message: '{model} versteht nur Texte, auf dem Prozessor: Es gibt nichts zu vergleichen.',
    nextStep: 'Teste das Modell, mit dem es zusammen benutzt wird.',
  },
  'model.not-installed': {
    message: 'Von {model} ist auf diesem Computer nichts da.',
    nextStep: 'Es ist nichts zu tun.',
  },
  'model.not-removed': {
    message: 'Die Dateien von {model} lassen sich nicht entfernen: {problem}.',
    nextStep: 'Vielleicht hat ein anderes Programm sie offen. Schließ es und versuch es noch einmal.',
  },
} satisfies Partial<Strings['errors']>;
