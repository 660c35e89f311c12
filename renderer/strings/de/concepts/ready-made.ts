import { countingIn } from '../../plural.ts';
import type { Strings } from '../../strings.svelte.ts';

const counted = countingIn('de');

function ofTen(count: number): string {
  if (count >= 10) return 'fast alle';
  return count <= 0 ? 'kaum welche' : `etwa ${count} von 10`;
}

export const readyMade: Strings['concepts']['readyMade'] = {
  title: 'Fertig zum Einschalten',
  lead: 'Begriffe, deren Worte erprobt sind. Jeder wartet auf deinen ersten Blick, bevor er etwas verschlagwortet.',
  weak: (count: number) =>
    counted(count, {
      one: '# Begriff, in dem dieses Modell schwach ist',
      other: '# Begriffe, in denen dieses Modell schwach ist',
    }),
  weakText:
    'Mit dem Modell, das Eidetic mitbringt, war in einem Test weniger als jedes dritte ihrer Fotos richtig. Ein größeres Modell macht sie besser, und dein Ja und Nein auch.',
  models: 'Größere Modelle ansehen',
  on: 'Einschalten',
  open: 'Öffnen',
  label: (name: string) => `${name} einschalten`,
  openLabel: (name: string) => `${name} öffnen`,
  done: (name: string) => `${name} ist jetzt unter deinen Begriffen`,
  unmeasured: 'Dein Ja und Nein zu ein paar Fotos zeigen, wie gut er ist.',
  measured: (right: number, found: number) => {
    if (right <= 0) return 'Nur nach seinen Worten findet er wenig. Dein Ja und Nein lehren ihn.';
    const start = `In einem Test waren ${ofTen(right)} seiner Fotos richtig`;
    return found >= 5
      ? `${start}, und er fand ${ofTen(found)}.`
      : `${start}. Dein Ja und Nein lehren ihn, mehr zu finden.`;
  },
  measuredOn: (photos: string) => `Erprobt an ${photos} Bildern, deren Inhalt bekannt ist`,
};
