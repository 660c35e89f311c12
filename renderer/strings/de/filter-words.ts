/** What a filter takes, as the library says it, and the same in German. */
export const filterTakes: Readonly<Record<string, string>> = {
  'a day, a month or a year': 'ein Tag, ein Monat oder ein Jahr',
  'a year of four digits, or two of them as a range': 'ein Jahr mit vier Ziffern, oder zwei als Bereich',
  'a number from 1 to 12 or a name': 'eine Zahl von 1 bis 12 oder ein englischer Monatsname',
  'a part of its name': 'ein Teil des Namens',
  'a kind of picture': 'eine Art von Bild',
  'the ending of a file’s name': 'die Endung eines Dateinamens',
  'gps, keywords or rating': 'gps, keywords oder rating',
  favourite: 'favourite',
  'stars from 0 to 5, alone, after a sign such as >=, or as a range':
    'eine Zahl von 0 bis 5 Sternen, allein, nach einem Zeichen wie >= oder als Bereich',
};

/** “year:2019 or year:2017..2019” */
export function alternatives(examples: string): string {
  return examples.replaceAll(' or ', ' oder ');
}
