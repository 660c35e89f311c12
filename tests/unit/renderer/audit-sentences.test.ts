import { expect, test } from 'vitest';
import { auditDetail } from '../../../renderer/strings/de/audit-sentences.ts';

test.each([
  ['3 stars, heart', '3 Sterne, Herz'],
  ['no stars', 'keine Sterne'],
  ['1 photo', '1 Foto'],
  ['12 files, 1 photo', '12 Dateien, 1 Foto'],
  ['version 3, line 0.82: 5 added, 2 removed', 'Fassung 3, Linie 0,82: 5 dazu, 2 weg'],
  ['2 runs: 5 added, 0 removed', '2 Läufe: 5 dazu, 0 weg'],
  ['yes: 4 photos', 'ja: 4 Fotos'],
  ['no word: 1 photo', 'keine Angabe: 1 Foto'],
  ['1 file, 0 failed', '1 Datei, 0 misslungen'],
  ['3 made, 1 changed, 0 refused', '3 angelegt, 1 geändert, 0 nicht möglich'],
  ['yes: party.jpg', 'ja: party.jpg'],
  ['on', 'an'],
])('“%s” in German', (said, german) => {
  expect(auditDetail(said)).toBe(german);
});
