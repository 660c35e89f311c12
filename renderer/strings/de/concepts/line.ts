import { countingIn } from '../../plural.ts';
import type { Strings } from '../../strings.svelte.ts';

const counted = countingIn('de');

export const strip: Strings['concepts']['strip'] = {
  label: (name: string) => `Fotos von sicher bis unsicher: ${name}`,
  fromSureToUnsure: 'Von sicher bis unsicher',
  waiting: 'Foto',
  likelihood: { sure: 'sicher', possible: 'möglich', unlikely: 'unwahrscheinlich' },
  tagged: 'hat das Schlagwort',
  said: { yes: 'du hast Ja gesagt', no: 'du hast Nein gesagt' },
  yes: 'Ja, das ist eins',
  no: 'Nein, das ist keins',
  above: (count: number, shown: string) => (count === 1 ? '1 Foto' : `${shown} Fotos`),
  toLine: 'Zur Linie',
  keys: 'Die Pfeiltasten gehen von Foto zu Foto. J sagt Ja, N sagt Nein, Entf nimmt es zurück, Enter öffnet das Foto.',
  keysWithLine:
    'Die Pfeiltasten gehen von Foto zu Foto. J sagt Ja, N sagt Nein, Entf nimmt es zurück, L zieht die Linie hinter diesem Foto, Enter öffnet es.',
};

export const line: Strings['concepts']['line'] = {
  label: 'Die Linie zwischen den Fotos',
  sure: 'Sicher',
  unsure: 'Unsicher',
  above: (count: number) => counted(count, { one: 'Foto über der Linie', other: 'Fotos über der Linie' }),
  below: 'darunter',
  value: (above: number, below: number) =>
    `${counted(above, { one: '# Foto über der Linie', other: '# Fotos über der Linie' })}, ${counted(below, { one: '# darunter', other: '# darunter' })}`,
  proposed: 'Hier würde Eidetic die Linie ziehen',
  toProposed: 'Zurück zu Eidetics Linie',
  size: 'Größe der Fotos',
};

export const shortcuts: Strings['concepts']['shortcuts'] = {
  group: 'Begriffe',
  line: 'Die Linie um ein Foto bewegen',
  lineTen: 'Die Linie um zehn Fotos bewegen',
  yes: 'Ja, dieses Foto ist eins',
  no: 'Nein, ist es nicht',
  back: 'Eine Antwort zurücknehmen',
  drawHere: 'Die Linie hinter diesem Foto ziehen',
};

export const answerKeys: Strings['concepts']['answerKeys'] = { yes: 'J', no: 'N' };
