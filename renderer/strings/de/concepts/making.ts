import { countingIn } from '../../plural.ts';
import type { Strings } from '../../strings.svelte.ts';

const counted = countingIn('de');

export const words: Strings['concepts']['words'] = {
  shows: 'Es zeigt',
  showsText: 'Eines davon genügt.',
  shownNot: 'Aber nicht',
  shownNotText: 'Was ähnlich aussieht und nicht gemeint ist.',
  add: 'Worte hinzufügen',
  addTo: (group: string) => `Worte zu „${group}“ hinzufügen`,
  edit: (phrase: string) => `„${phrase}“ ändern`,
  remove: (phrase: string) => `„${phrase}“ herausnehmen`,
  field: 'Was zu sehen ist, in wenigen Worten',
  // The model that ships understands English alone.
  hint: 'Beschreib es auf Englisch, etwa „a sandy beach“: Nur das versteht Eidetic bisher. Der Name ist frei.',
};

export const newConcept: Strings['concepts']['new'] = {
  title: 'Neuer Begriff',
  name: 'Wie heißt er?',
  placeholder: 'beach, birthday cake, our dog …',
  does: 'Was geschieht mit seinen Fotos?',
  ideas: 'Ideen',
  keywords: 'Stichwörter, die du schon benutzt',
  keyword: (tag: string, photos: string) => `${tag} · ${photos}`,
  learn: (count: number) =>
    counted(count, {
      one: 'Von dem # Foto lernen, das dieses Stichwort schon hat',
      other: 'Von den # Fotos lernen, die dieses Stichwort schon haben',
    }),
  learnText: 'Sie zählen als dein Ja.',
  exists: (name: string) => `Einen Begriff „${name}“ hast du schon.`,
  openExisting: 'Öffnen',
  badName: 'Ein Name hat höchstens 100 Zeichen und keine Anführungszeichen.',
  candidates: 'Was er findet',
  candidatesText: 'Sag zu einigen Fotos Ja oder Nein: Das ist seine erste Lektion.',
  waiting: 'Gib ihm einen Namen, dann erscheinen hier Fotos.',
  looking: 'Sucht Fotos',
  create: 'Anlegen',
  createOnly: 'Nur anlegen',
  createAndTag: {
    tag: (count: number) =>
      counted(count, {
        one: 'Anlegen und # Foto verschlagworten',
        other: 'Anlegen und # Fotos verschlagworten',
      }),
    album: (count: number) =>
      counted(count, { one: 'Anlegen und # Foto hineinlegen', other: 'Anlegen und # Fotos hineinlegen' }),
    veil: (count: number) =>
      counted(count, { one: 'Anlegen und # Foto verhüllen', other: 'Anlegen und # Fotos verhüllen' }),
  },
  continued: 'Diesen Begriff hast du vorhin begonnen. Er bleibt, solange dieses Fenster offen ist.',
  beginAnew: 'Neu anfangen',
  cancel: 'Abbrechen',
};
