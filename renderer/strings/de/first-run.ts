import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

export const firstRun: Strings['firstRun'] = {
  title: 'Finde deine Fotos nach dem, was sie zeigen',
  // The model that ships understands English alone: the example has to work.
  what: 'Schreib „grandma blowing out candles“, und du siehst es. Eidetic sieht sich auf diesem Computer jedes Foto in deinen Ordnern an und findet es nach dem, was es zeigt. Gesucht wird vorerst auf Englisch.',
  privacy: {
    label: 'Was privat bleibt',
    local: {
      title: 'Nichts verlässt diesen Computer',
      text: 'Kein Konto, keine Cloud. Es geht auch ohne Internet.',
    },
    readOnly: {
      title: 'Deine Ordner werden nur gelesen',
      text: 'Eidetic sieht sich deine Fotos nur an. Es ändert nichts in deinen Ordnern, außer du sagst es ihm.',
    },
    removable: {
      title: 'Du bleibst frei',
      text: 'Nimm einen Ordner jederzeit heraus. Deine Fotos bleiben, wo sie sind.',
    },
  },
  choose: 'Wo liegen deine Fotos?',
  chooseText: 'Wähle einen Ordner oder mehrere. Ordner darin werden mitgelesen.',
  chosen: 'Gewählte Ordner',
  add: 'Ordner wählen',
  addAnother: 'Weiteren Ordner hinzufügen',
  remove: (name: string) => `${name} herausnehmen`,
  start: 'Los geht’s',
  startHint: (folders: number) =>
    counted(folders, {
      one: 'Fotos erscheinen, während Eidetic liest. Suchen geht sofort.',
      other: 'Fotos aus # Ordnern erscheinen, während Eidetic liest. Suchen geht sofort.',
    }),
};
