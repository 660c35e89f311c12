import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

export const evaluate: Strings['evaluate'] = {
  answers: {
    question: (search: string) => `Passt es zu „${search}“?`,
    right: 'Das ist richtig',
    wrong: 'Das ist es nicht',
    notRight: 'Zurücknehmen: das ist richtig',
    notWrong: 'Zurücknehmen: das ist es nicht',
    rightKey: 'J',
    wrongKey: 'N',
    shortcut: 'In einer Suche: das ist richtig, oder das ist es nicht',
    marked: { right: 'eine richtige Antwort', wrong: 'nicht das Gesuchte' },
    said: {
      right: (count: number) =>
        counted(count, {
          one: 'Als richtige Antwort markiert',
          other: '# Fotos als richtige Antworten markiert',
        }),
      wrong: (count: number) =>
        counted(count, {
          one: 'Als nicht das Gesuchte markiert',
          other: '# Fotos als nicht das Gesuchte markiert',
        }),
      nothing: (count: number) =>
        counted(count, { one: 'Nicht mehr markiert', other: '# Fotos sind nicht mehr markiert' }),
    },
  },
};
