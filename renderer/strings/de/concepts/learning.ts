import { countingIn } from '../../plural.ts';
import type { Strings } from '../../strings.svelte.ts';

const counted = countingIn('de');

export const learning: Strings['concepts']['learning'] = {
  title: 'Was er gelernt hat',
  none: 'Bisher richtet er sich nur nach seinen Worten. Sag zu ein paar zweifelhaften Fotos Ja oder Nein, und er lernt, was du meinst.',
  oneSided: {
    yes: (count: number) =>
      counted(count, {
        one: 'Zu # Foto hast du Ja gesagt. Um den Unterschied zu lernen, braucht er auch ein Nein.',
        other: 'Zu # Fotos hast du Ja gesagt. Um den Unterschied zu lernen, braucht er auch ein Nein.',
      }),
    no: (count: number) =>
      counted(count, {
        one: 'Zu # Foto hast du Nein gesagt. Um den Unterschied zu lernen, braucht er auch ein Ja.',
        other: 'Zu # Fotos hast du Nein gesagt. Um den Unterschied zu lernen, braucht er auch ein Ja.',
      }),
  },
  mistakes: (answers: number, learnt: number, words: number) =>
    `Bei deinen ${answers} Antworten: ${counted(learnt, { one: '# Fehler', other: '# Fehler' })}; die Worte allein machten ${words === 0 ? 'keinen' : words}.`,
  wordsAsGood: (answers: number, words: number) =>
    `Bei deinen ${answers} Antworten sind die Worte allein ebenso gut (${counted(words, { one: '# Fehler', other: '# Fehler' })}), darum richtet er sich nach ihnen.`,
  missing: (yes: number, no: number) => {
    const photos = (count: number) => counted(count, { one: '# weiteren Foto', other: '# weiteren Fotos' });
    const parts = [yes > 0 && `zu ${photos(yes)} Ja`, no > 0 && `zu ${yes > 0 ? no : photos(no)} Nein`];
    const said = parts.filter((part) => part !== false).join(' und ');
    return `Sag ${said}, dann kann Eidetic sagen, wie sicher es ist.`;
  },
  calibrated: 'Er kennt deine Antworten gut genug, um zu sagen, wie sicher er ist.',
  answers: (yes: number, no: number) => `${yes} × Ja, ${no} × Nein`,
  review: 'Zweifelhafte Fotos durchsehen',
};
