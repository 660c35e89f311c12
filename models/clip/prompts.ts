/** Longer texts say by themselves what kind of sentence they are; a frame would only get in the way. */
const mostWords = 3;

/**
 * Frames of one thing seen in many ways, after CLIP's own (Radford et al. 2021, section 3.1.4). Dual encoders have
 * learnt from captions, and a lone word is not one; the mean of several frames is steadier than any of them.
 */
const templates = [
  '{}',
  'a photo of {}.',
  'a close-up photo of {}.',
  'a photo of {}, seen from far away.',
  'a bright, colourful photo of {}.',
  'a dark photo of {}.',
  'a snapshot with {} in it.',
] as const;

/** What already says how many, which, or whose. */
const determiners = new Set(
  (
    'a an the this that these those my your his her its our their some any no many few several all both each every ' +
    'one two three four five six seven eight nine ten'
  ).split(' '),
);

/** Things that come without an article although they are not in the plural. */
const uncountable = new Set(
  (
    'snow rain ice water fire smoke fog mist sand grass hay wood food fruit bread cheese rice pasta meat beef pork ' +
    'chicken fish seafood soup milk coffee tea beer wine juice sushi chocolate sunshine sunlight moonlight lightning ' +
    'thunder weather traffic furniture luggage clothing jewellery jewelry money paper text handwriting music art ' +
    'graffiti nature wildlife football soccer baseball basketball hockey tennis golf rugby cricket volleyball yoga chess ' +
    'people children men women mice geese sheep cattle police family christmas halloween easter'
  ).split(' '),
);

/** Words in front of which nothing belongs: places, directions, ways. */
const prepositions = new Set(
  'in on at under over near by with without behind inside outside from to'.split(' '),
);

/** Sounds like a vowel though it is none, and the other way round. */
const anInstead = /^(hour|heir|honest|honou?r|x-?ray|mri|sms|fbi)/i;
const aInstead = /^(uni([^nm]|$)|use|us[au]|ukulele|euro|ewe|one\b|once)/i;

/**
 * The sentences whose mean stands for a search text.
 *
 * A short text of up to three words becomes an ensemble of prompts, with an article where English wants one; a
 * longer one is a sentence already and stays alone. So does a text in another script, which English frames
 * would not suit.
 *
 * @returns at least one sentence, none twice; the text itself first
 */
export function promptsFor(text: string): string[] {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const trimmed = words.join(' ');
  if (words.length === 0 || words.length > mostWords || !/^[\p{Script=Latin}\p{N}\s'’.-]+$/u.test(trimmed)) {
    return [trimmed];
  }
  const subject = withArticle(words);
  return templates.map((template) => template.replace('{}', () => (template === '{}' ? trimmed : subject)));
}

export function withArticle(words: readonly string[]): string {
  const text = words.join(' ');
  const first = words[0]!.toLowerCase();
  const preposition = words.findIndex((word) => prepositions.has(word.toLowerCase()));
  // Kids on a swing are kids.
  const head = words.at(preposition > 0 ? preposition - 1 : -1)!.toLowerCase();
  const standsAlone =
    determiners.has(first) ||
    prepositions.has(first) ||
    /^\p{N}/u.test(first) ||
    // Anna, Paris: names take no article. All in capitals is more likely a shout than a name.
    /^\p{Lu}\p{Ll}/u.test(words[0]!) ||
    uncountable.has(head) ||
    isPlural(head) ||
    // Running, dancing: what somebody does, not a thing. A ring or a king is one.
    (words.length === 1 &&
      /\p{L}{3}ing$/u.test(head) &&
      !/(thing|wedding|building|painting|string)$/.test(head));
  if (standsAlone) return text;
  const startsWithVowel = (/^[aeiou]/i.test(first) && !aInstead.test(first)) || anInstead.test(first);
  return `${startsWithVowel ? 'an' : 'a'} ${text}`;
}

function isPlural(word: string): boolean {
  return /[^su]s$/.test(word) && !/^(bus|gas|lens|iris|canvas|christmas|tennis|octopus|cactus)$/.test(word);
}
