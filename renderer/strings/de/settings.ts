import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

export const settings: Strings['settings'] = {
  title: 'Einstellungen',
  appearance: {
    title: 'Darstellung',
    theme: 'Erscheinungsbild',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    rowHeight: 'Größe der Fotos',
    rowHeightText: 'Wie hoch eine Reihe von Fotos ist.',
    pixels: (count: number) => counted(count, { one: '# Pixel', other: '# Pixel' }),
    language: 'Sprache',
    languages: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
  },
  search: {
    title: 'Suche',
    remember: 'Suchen merken',
    rememberText:
      'Sie bleiben in deiner Bibliothek auf diesem Computer und werden beim Suchen vorgeschlagen.',
    recent: 'Letzte Suchen',
    recentCount: (count: number) =>
      counted(count, { one: '# Suche ist gemerkt.', other: '# Suchen sind gemerkt.' }),
    none: 'Es sind keine gemerkt.',
    clear: 'Löschen',
    cleared: 'Letzte Suchen gelöscht',
  },
  model: {
    title: 'Wie Eidetic deine Fotos sieht',
    name: 'Modell',
    text: (photos: number) =>
      counted(photos, {
        one: 'Es hat # Foto angesehen und merkt sich, was es zeigt, als Liste von Zahlen.',
        other: 'Es hat # Fotos angesehen und merkt sich, was jedes zeigt, als Liste von Zahlen.',
      }),
    others: 'Andere Modelle …',
    evaluateText: 'Prüf es an deinen eigenen Suchen und Fotos, und vergleich es mit anderen Modellen.',
    evaluate: 'Herausfinden …',
    runsOn: 'Rechnet mit',
    trials: 'Was auf diesem Computer versucht wurde',
    chosenByHand: 'Das wurde für diesen Computer von Hand festgelegt, deshalb wurde nichts anderes versucht.',
    how: 'Wie es festgelegt wurde',
    bySetting: (name: string) => `Mit der Einstellung ${name}, dort, wo Eidetic gestartet wird.`,
    noKeywords: 'Die Suche nach Dateinamen und Stichwörtern ist nicht verfügbar.',
  },
  storage: {
    title: 'Speicherplatz',
    place: 'Bibliothek',
    placeText:
      'Was Eidetic aus deinen Fotos gemacht hat, und was du ihnen gegeben hast: Sterne, Favoriten, Tags, Begriffe und Alben. Nur deine Fotos selbst liegen nicht darin. Wer sie löscht, verliert, was er vergeben hat.',
    show: 'Im Ordner zeigen',
    sizes: 'Auf der Festplatte',
    total: 'Zusammen',
    catalogue: 'Katalog',
    vectors: 'Was die Fotos zeigen',
    thumbnails: 'Vorschaubilder',
  },
  privacy: {
    title: 'Privatsphäre',
    points: [
      'Deine Fotos, deine Suchen und was Eidetic daraus macht, bleiben auf diesem Computer. Nichts wird irgendwohin gesendet.',
      'Deine Fotos werden nur gelesen. Sterne, Favoriten und Schlagwörter stehen in der Bibliothek; nur wenn du es oben einschaltest, kommen sie in eigene Dateien neben deinen Fotos.',
      'Nur wenn du ein Foto in den Papierkorb legst, bewegt Eidetic eine Datei, und es fragt vorher.',
      'Nichts wird gemeldet: Es gibt keine Telemetrie. Welche Fotos du ansiehst, wird nur für dich gezählt und bleibt in deiner Bibliothek.',
      'Dieses Fenster spricht nur mit Eidetic auf diesem Computer; andere Programme und Seiten werden abgewiesen.',
    ],
    views: 'Zählen, welche Fotos ich ansehe',
    viewsText:
      'Wie oft und wann zuletzt, damit Eidetic nach einem Wechsel des Modells deine liebsten zuerst lernt. Verdeckte Fotos werden nie gezählt. Ausschalten vergisst alles davon.',
  },
  about: {
    title: 'Über Eidetic',
    version: 'Version',
    versionText: (version: string, platform: string) => `Eidetic ${version} auf ${platform}`,
    shortcuts: 'Tastenkürzel',
    shortcutsText: 'Alles geht auch mit der Tastatur. Drück irgendwo ?, um zu sehen, wie.',
    show: 'Zeigen',
  },
};
