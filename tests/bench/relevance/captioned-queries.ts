import { contentWords } from '../../../main/library/search/content-words.ts';

/** A query and which photos answer it: 1 yes, 0 no, null where the captions leave it open. */
export interface JudgedQuery {
  readonly kind: 'caption' | 'word' | 'pair' | 'absent';
  readonly text: string;
  readonly judge: (photo: number) => 0 | 1 | null;
}

/** So many of five people mentioned it: it is in the picture. */
const agreed = 3;
const fewestPhotos = 2;
const mostPhotosShare = 1 / 3;

/**
 * Queries as people type them, with answers, from captions: every caption (its own photo answers), every word and
 * pair of words that three of five captions agree on in two photos or more (a photo answers when they agree on it
 * there, does not when none mentions it, and is left out in between), and things that no photo shows.
 */
export function judgedQueries(captions: readonly (readonly string[])[]): JudgedQuery[] {
  const mentions = captions.map(countMentions);
  const spelling = commonSpellings(captions);
  const shows = (photo: number, stem: string) => (mentions[photo]?.get(stem) ?? 0) >= agreed;
  const lacks = (photo: number, stem: string) => !mentions[photo]?.has(stem);
  const countOf = (stems: readonly string[]) =>
    captions.filter((_, photo) => stems.every((stem) => shows(photo, stem))).length;
  const isUseful = (stems: readonly string[]) =>
    countOf(stems) >= fewestPhotos && countOf(stems) <= captions.length * mostPhotosShare;
  const query = (kind: 'word' | 'pair', stems: readonly string[]): JudgedQuery => ({
    kind,
    text: stems.map((stem) => spelling.get(stem)).join(' '),
    judge: (photo) => {
      if (stems.every((stem) => shows(photo, stem))) return 1;
      return stems.some((stem) => lacks(photo, stem)) ? 0 : null;
    },
  });
  const stems = [...spelling.keys()].filter((stem) => countOf([stem]) >= fewestPhotos);
  const pairs = stems.flatMap((left, index) => stems.slice(index + 1).map((right) => [left, right]));
  return [
    ...captions.flatMap((own, photo) =>
      own.map(
        (text): JudgedQuery => ({ kind: 'caption', text, judge: (other) => (other === photo ? 1 : 0) }),
      ),
    ),
    ...stems.filter((stem) => isUseful([stem])).map((stem) => query('word', [stem])),
    ...pairs.filter(isUseful).map((pair) => query('pair', pair)),
    ...absentThings.map((text): JudgedQuery => ({ kind: 'absent', text, judge: () => 0 })),
  ];
}

/**
 * Photo pairs by what their captions agree on: 1 when they share at least three things, 0 when nothing that is
 * mentioned in one is mentioned in the other, null in between.
 */
export function judgePair(left: readonly string[], right: readonly string[]): 0 | 1 | null {
  const [mine, theirs] = [countMentions(left), countMentions(right)];
  const isAgreed = (mentions: Map<string, number>, stem: string) => (mentions.get(stem) ?? 0) >= agreed;
  const shared = [...mine.keys()].filter((stem) => isAgreed(mine, stem) && isAgreed(theirs, stem));
  if (shared.length >= 3) return 1;
  return [...mine.keys()].some((stem) => theirs.has(stem)) ? null : 0;
}

function countMentions(captions: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const caption of captions) {
    for (const stem of new Set(contentWords(caption).map(stemOf)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function commonSpellings(captions: readonly (readonly string[])[]): Map<string, string> {
  const spellings = new Map<string, Map<string, number>>();
  for (const word of captions.flat().flatMap(contentWords)) {
    const counts = spellings.get(stemOf(word)) ?? new Map<string, number>();
    spellings.set(stemOf(word), counts.set(word, (counts.get(word) ?? 0) + 1));
  }
  return new Map(
    Array.from(spellings, ([stem, counts]) => [stem, [...counts].sort((a, b) => b[1] - a[1])[0]![0]]),
  );
}

function stemOf(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(ing|es|s|ed)$/, '');
}

/** Neither Flickr8k's 150 photos nor the demo shows any of these; some mean nothing at all. */
const absentThings = [
  'spreadsheet of tax returns',
  'asdf qwer',
  'quantum physics lecture',
  'an elephant',
  'wedding',
  'penguin',
  'a violin',
  'microscope',
  'x-ray of a hand',
  'invoice',
  'passport',
  'whiteboard full of formulas',
  'a rocket launch',
  'an aquarium',
  'a chess board',
  'sushi',
  'a cathedral interior',
  'a sewing machine',
  'blood test result',
  'a giraffe',
  'receipt',
  'a kitchen sink',
  'screenshot of an email',
  'floor plan',
  'a piano',
  'bathtub',
  'laptop on a desk',
  'a newborn in a cradle',
  'christmas tree',
  'hot air balloon',
  'a lighthouse',
  'cactus',
  'computer keyboard',
  'map of london',
  'wine cellar',
  'xkcd zzz',
  'lorem ipsum dolor',
  'hfjdk slkdf',
  'blockchain',
  'democracy',
  'a bank statement',
  'traffic jam',
  'operating theatre',
  'a toothbrush',
  'pyramids of egypt',
  'submarine',
  'dentist',
  'a zebra',
  'stock market chart',
  'circuit board',
];
