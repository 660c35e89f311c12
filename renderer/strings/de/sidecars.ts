import { countingIn } from '../plural.ts';
import type { Strings } from '../strings.svelte.ts';

const counted = countingIn('de');

export const sidecars: Strings['sidecars'] = {
  title: 'Schlagwörter in Dateien neben deinen Fotos (XMP)',
  on: 'Schlagwörter und Sterne in XMP-Dateien schreiben',
  onText:
    'Neben jedes Foto mit Schlagwörtern oder Sternen kommt eine kleine Textdatei, damit andere Fotoprogramme sie lesen können. Das Foto selbst wird nie angerührt, und was ein anderes Programm geschrieben hat, bleibt. Es geschieht nur, wenn du „Jetzt schreiben“ drückst.',
  look: 'Sehen, was geschrieben würde',
  lookText: 'Durch das Ansehen wird nichts geschrieben.',
  preview: 'Vorschau …',
  write: 'Jetzt schreiben',
  writeOff: 'Schalte es zuerst ein.',
  previewTitle: 'Was geschrieben würde',
  resultTitle: 'Was geschrieben wurde',
  nothing:
    'Es gibt nichts zu schreiben: Kein Foto hat Schlagwörter oder Sterne von dir, oder alles ist schon geschrieben.',
  created: (count: number) => counted(count, { one: '# neue Datei', other: '# neue Dateien' }),
  changed: (count: number) => counted(count, { one: '# Datei geändert', other: '# Dateien geändert' }),
  same: (count: number) => counted(count, { one: '# bleibt, wie sie ist', other: '# bleiben, wie sie sind' }),
  refused: (count: number) =>
    counted(count, { one: '# lässt sich nicht schreiben', other: '# lassen sich nicht schreiben' }),
  conflicts: (count: number) =>
    counted(count, { one: '# sagt anderes und bleibt', other: '# sagen anderes und bleiben' }),
  outcomes: { create: 'Neu', change: 'Geändert', same: 'Wie sie ist', refused: 'Nicht möglich' },
  adds: (tags: string) => `Dazu: ${tags}`,
  removes: (tags: string) => `Heraus: ${tags}`,
  stars: (stars: number) => counted(stars, { one: '# Stern', other: '# Sterne' }),
  first: (shown: number) =>
    counted(shown, {
      one: 'Nur die erste Datei ist aufgeführt.',
      other: 'Nur die ersten # Dateien sind aufgeführt.',
    }),
  files: 'Dateien',
  written: (count: number) =>
    counted(count, { one: '# XMP-Datei geschrieben', other: '# XMP-Dateien geschrieben' }),
};
