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
    `Von deinen ${answers} Antworten hätte Eidetic ${answers - learnt || 'keine'} von selbst richtig gegeben; bevor es von dir lernte, ${answers - words || 'keine'}.`,
  wordsAsGood: (answers: number, words: number) =>
    `Von deinen ${answers} Antworten hätte Eidetic ${answers - words || 'keine'} nach den Worten allein richtig gegeben. Besser haben deine Antworten es noch nicht gemacht, darum richtet es sich nach den Worten.`,
  lineFollows: 'Die Linie folgt deinen Antworten, bis du sie selbst ziehst.',
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
