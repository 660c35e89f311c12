import type { Strings } from '../../strings.svelte.ts';

/** Modelle, die mitgebracht werden. */
export const modelImportErrors = {
  'model.import-not-found': {
    message: 'Bei {path} gibt es nichts zu übernehmen: {problem}.',
    nextStep: 'Nenn eine Datei eines Modells oder den Ordner, in dem seine Dateien liegen.',
  },
  'model.import-nothing': {
    message: '{path} enthält keine Datei eines Modells, das Eidetic kennt (durchgesehene Dateien: {files}).',
    nextStep:
      'Dateien werden an ihrem Inhalt erkannt; eine andere Version zählt nicht. Bei jedem Modell steht, was dazugehört.',
  },
  'model.import-damaged': {
    message: '{path} heißt wie eine Datei von {model} und ist so groß, enthält aber etwas anderes.',
    nextStep:
      'Sie ist beschädigt oder von einer anderen Version. Kopier sie noch einmal von dort, woher sie kommt.',
  },
  'model.import-ambiguous': {
    message: '{path} gehört zu mehreren Modellen: {models}.',
    nextStep: 'Übernimm es bei dem Modell, für das es ist.',
  },
} satisfies Partial<Strings['errors']>;
