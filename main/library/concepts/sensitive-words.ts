import type { Sensitivity } from '../../../preload/contract/index.ts';
import { betweenWords, innocentPhrases, notes, personNouns, vocabulary } from './sensitive-vocabulary.ts';

const consequence = 'So it only proposes photos, and waits for your yes or no on each.';

/** Usual endings of English plurals and of German plurals and cases. */
const ending = '(?:s|es|e|en|er|em|n|in|innen)?';

const patterns = (Object.keys(vocabulary) as Sensitivity['category'][]).map((category) => {
  const { stems, words, ofPeople } = vocabulary[category];
  const parts = [`(?:${oneOf(stems)})\\p{L}*`, `(?:${words.join('|')})${ending}`];
  if (ofPeople) {
    parts.push(`(?:${oneOf(ofPeople)})${ending}(?: (?:${oneOf(betweenWords)}))* (?:${oneOf(personNouns)})`);
  }
  return { category, pattern: new RegExp(`(?<!\\p{L})(?:${parts.join('|')})(?!\\p{L})`, 'u') };
});

/**
 * Whether words ask for more than a picture can tell of people, in English or German, and why. Whole words with their
 * inflections count; a colour or an origin only when it is said of people. The first category that fits is named.
 */
export function sensitivityOf(texts: readonly string[]): Sensitivity | null {
  const plain = texts.map(plainWords);
  const found = patterns.find(({ pattern }) => plain.some((text) => pattern.test(text)));
  return found ? { category: found.category, note: `${notes[found.category]} ${consequence}` } : null;
}

/** Lower case, one space between words, without the phrases that only sound alike. */
function plainWords(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ');
  return innocentPhrases.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), words);
}

function oneOf(list: string): string {
  return list.split(' ').join('|');
}
