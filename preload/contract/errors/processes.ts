import type { ErrorTexts } from './error-texts.ts';

/** What Eidetic runs in: its native parts, the reader, the window and its host. */
export const processErrors = {
  'native.failed': {
    message: 'A part of Eidetic does not work on this computer: {part} ({problem}).',
    nextStep: 'Install Eidetic again. If it stays, report it with this message.',
  },
  'reader.unavailable': {
    message: 'The picture reader keeps stopping: {problem}.',
    nextStep: 'Run “eidetic doctor”, then try again.',
  },
  'window.not-built': {
    message: 'The window has not been built yet.',
    nextStep: 'Run “npm run build”, or simply “npm start”.',
  },
  'window.port-taken': {
    message: 'Port {port} is in use by another program.',
    nextStep: 'Choose another with --port N, or leave --port out to get a free one.',
  },
  'host.refused': {
    message: 'Eidetic does not know this window.',
    nextStep:
      'Whenever Eidetic is started it makes a new address. Open the one that the terminal shows now, up to its very end: this window then goes on by itself.',
  },
  'host.cannot': {
    message: 'That cannot be done here: {problem}.',
    nextStep: '{suggestion}',
  },
  'folder.expired': {
    message: 'This folder is no longer there to be chosen.',
    nextStep: 'Choose it again from the beginning.',
  },
  'connection.lost': {
    message: 'Eidetic is not answering.',
    nextStep: 'Wait a moment: the window connects again by itself. If it does not, start Eidetic again.',
  },
} as const satisfies ErrorTexts;
