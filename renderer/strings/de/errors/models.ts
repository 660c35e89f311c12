import type { Strings } from '../../strings.svelte.ts';

/** Modelle, die beim Namen genannt und gestartet werden. */
export const modelErrors = {
  'model.unknown': {
    message: 'Eidetic kennt kein Modell namens {model}.',
    nextStep: 'Wähl eines von denen, die hier stehen.',
  },
  'model.file-missing': {
    message: 'Eine Datei des Modells {model} fehlt: {path}.',
    nextStep: 'Installiere Eidetic neu.',
  },
  'model.failed': {
    message: 'Das Modell {model} konnte nicht gestartet werden: {problem}.',
    nextStep: 'Starte Eidetic neu. Bleibt es dabei, sagt „eidetic doctor“ im Terminal mehr.',
  },
} satisfies Partial<Strings['errors']>;
