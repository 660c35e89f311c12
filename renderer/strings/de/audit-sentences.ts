import { countingIn } from '../plural.ts';

const counted = countingIn('de');

const things: Readonly<Record<string, { readonly one: string; readonly other: string }>> = {
  file: { one: '# Datei', other: '# Dateien' },
  photo: { one: '# Foto', other: '# Fotos' },
  folder: { one: '# Ordner', other: '# Ordner' },
  run: { one: '# Lauf', other: '# Läufe' },
  'XMP file': { one: '# XMP-Datei', other: '# XMP-Dateien' },
  concept: { one: '# Begriff', other: '# Begriffe' },
  star: { one: '# Stern', other: '# Sterne' },
};

const words: Readonly<Record<string, string>> = {
  'no stars': 'keine Sterne',
  heart: 'Herz',
  'no heart': 'kein Herz',
  on: 'an',
  off: 'aus',
  smart: 'nach Regeln',
  yes: 'ja',
  no: 'nein',
  'no word': 'keine Angabe',
  'with a picture': 'mit einem Bild',
  '1 entry': '1 Eintrag',
};

const counts: readonly (readonly [RegExp, string])[] = [
  [/^(\d+) entries$/, '# Einträge'],
  [/^(\d+) added$/, '# dazu'],
  [/^(\d+) removed$/, '# weg'],
  [/^(\d+) failed$/, '# misslungen'],
  [/^(\d+) made$/, '# angelegt'],
  [/^(\d+) changed$/, '# geändert'],
  [/^(\d+) refused$/, '# nicht möglich'],
  [/^version (\d+)$/, 'Fassung #'],
];

function part(said: string): string {
  const word = words[said];
  if (word) return word;
  const [, count = '', name = ''] = /^(\d+) (.+?)s?$/.exec(said) ?? [];
  const thing = things[name];
  if (thing) return counted(Number(count), thing);
  for (const [form, german] of counts) {
    const found = form.exec(said);
    if (found) return german.replace('#', found[1]!);
  }
  return said.replace(/^line (\d)\.(\d+)$/, 'Linie $1,$2');
}

/** What the library records beside a decision, in German; names that are in it stay as they are. */
export function auditDetail(said: string): string {
  return said
    .split(/(, |: )/)
    .map((piece, index) => (index % 2 === 0 ? part(piece) : piece))
    .join('');
}
