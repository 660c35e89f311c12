import type { Strings } from '../../strings.svelte.ts';

/** Fotos in einer Liste, und was mit ihnen getan wird. */
export const photoErrors = {
  'listing.expired': {
    message: 'Diese Liste von Fotos ist veraltet.',
    nextStep: 'Du musst nichts tun: Sie wird neu gemacht.',
  },
  'photo.away': {
    message: '{name} liegt auf einem Laufwerk oder einer Freigabe, die nicht verbunden ist: {path}.',
    nextStep: 'Verbinde sie, um das Foto in voller Größe zu sehen.',
  },
  'photo.not-shown': {
    message: '{name} kann nicht in voller Größe gezeigt werden: {problem}.',
    nextStep: 'Öffne es in dem Programm, mit dem es gemacht wurde.',
  },
  'trash.failed': {
    message: 'In den Papierkorb ließ sich nicht alles legen ({files}): {problem}.',
    nextStep:
      'Was nicht ging, bleibt, wo es ist. Prüf, ob das Laufwerk verbunden ist und beschrieben werden darf.',
  },
  'change.too-late': {
    message: 'Das lässt sich nicht mehr rückgängig machen.',
    nextStep: 'Fotos im Papierkorb kannst du von dort zurückholen.',
  },
  'question.expired': {
    message: 'Seit der Frage ist zu viel geschehen.',
    nextStep: 'Es wurde nichts getan. Wähl die Fotos noch einmal aus, und antworte dann.',
  },
} satisfies Partial<Strings['errors']>;
