import type { Strings } from '../../strings.svelte.ts';

/** Begriffe, Schlagwörter und Alben. */
export const conceptErrors = {
  'photo.not-in-library': {
    message: '{path} ist kein Foto dieser Bibliothek.',
    nextStep: 'Füge den Ordner hinzu, in dem es liegt; ist es neu, warte, bis es gelesen ist.',
  },
  'photos.none-chosen': {
    message: 'Es sind keine Fotos gewählt.',
    nextStep: 'Wähl zuerst welche aus.',
  },
  'photos.chosen-twice': {
    message: 'Es wurden Dateien und eine Suche angegeben; eines von beiden sagt, welche Fotos gemeint sind.',
    nextStep: 'Nenne Dateien oder finde sie mit --search "…"; für beides rufe den Befehl zweimal auf.',
  },
  'concept.not-found': { message: 'Es gibt keinen Begriff „{name}“.', nextStep: '{suggestion}' },
  'concept.not-ready-made': {
    message: 'Es gibt keinen fertigen Begriff „{name}“.',
    nextStep: '{suggestion}',
  },
  'concept.none-chosen': {
    message: 'Es ist kein Begriff gewählt.',
    nextStep: 'Wähl einen aus.',
  },
  'file.not-written': {
    message: '{path} lässt sich nicht schreiben: {problem}.',
    nextStep: 'Wähl einen anderen Ort.',
  },
  'concept.nothing-to-undo': {
    message: '„{name}“ hat nichts verändert, was sich zurücknehmen ließe.',
    nextStep: 'Es ist nichts zu tun.',
  },
  'album.not-found': { message: 'Es gibt kein Album „{name}“.', nextStep: '{suggestion}' },
  'concept.unknown': {
    message: 'Diesen Begriff gibt es nicht mehr.',
    nextStep: 'Vielleicht wurde er in einem anderen Fenster entfernt.',
  },
  'concept.exists': {
    message: 'Einen Begriff „{name}“ gibt es schon.',
    nextStep: 'Nimm einen anderen Namen, oder öffne den vorhandenen und ändere ihn.',
  },
  'concept.sensitive': {
    message:
      '„{name}“ nennt etwas, was ein Bild nicht sicher zeigen kann; darum tut dieser Begriff nie etwas ohne dich.',
    nextStep: 'Geh seine Fotos unter „Durchsicht“ einzeln durch.',
  },
  'concept.review-only': {
    message: '„{name}“ schlägt Fotos nur vor; ohne dein Ja bekommt keines das Schlagwort.',
    nextStep: 'Geh seine Fotos unter „Durchsicht“ einzeln durch.',
  },
  'concept.bad-document': {
    message: 'Das ist keine Datei mit Begriffen, die Eidetic geschrieben hat: {problem}.',
    nextStep: 'Nimm eine Datei, die mit „Exportieren“ gemacht wurde.',
  },
  'run.unknown': {
    message: 'Diesen Durchgang gibt es nicht mehr.',
    nextStep: 'Öffne den Begriff noch einmal: Dort steht, was getan wurde.',
  },
  'run.undone': { message: 'Das wurde schon zurückgenommen.', nextStep: 'Es ist nichts zu tun.' },
  'album.unknown': {
    message: 'Dieses Album gibt es nicht mehr.',
    nextStep: 'Vielleicht wurde es in einem anderen Fenster entfernt.',
  },
  'album.exists': { message: 'Ein Album „{name}“ gibt es schon.', nextStep: 'Nimm einen anderen Namen.' },
  'album.is-smart': {
    message:
      '„{name}“ füllt sich nach seinen Regeln; einzelne Fotos lassen sich nicht hineinlegen oder herausnehmen.',
    nextStep: 'Ändere seine Regeln, oder mach aus seinen Fotos ein eigenes Album.',
  },
  'album.by-hand': {
    message: '„{name}“ wird von Hand gefüllt und kann keine Regeln haben.',
    nextStep: 'Leg daneben ein kluges Album an.',
  },
  'album.of-concept': {
    message: '„{name}“ ist das Album eines Begriffs.',
    nextStep: 'Ändere oder entferne den Begriff selbst.',
  },
  'album.circular': {
    message: 'Das Album „{name}“ würde sich selbst enthalten.',
    nextStep: 'Nimm „{word}“ aus seinen Regeln heraus.',
  },
  'sidecars.off': {
    message: 'Das Schreiben in Dateien neben deinen Fotos ist ausgeschaltet.',
    nextStep: 'Schalte es in den Einstellungen ein.',
  },
  'sidecars.unavailable': {
    message: 'ExifTool, das XMP-Dateien schreibt, startet nicht: {problem}.',
    nextStep: 'Unter Linux und macOS braucht es Perl. Es wurde nichts verändert.',
  },
} satisfies Partial<Strings['errors']>;
