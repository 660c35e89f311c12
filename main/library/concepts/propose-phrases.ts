import { withArticle } from '../../../models/clip/prompts.ts';
import { everydayWords, otherNames } from './everyday-words.ts';
import { readyMadeConcepts } from './ready-made/index.ts';

interface ProposedWords {
  readonly phrases: readonly string[];
  readonly contrasts: readonly string[];
}

const articles = /^(?:an?|the|my|our|some|der|die|das|ein|eine|mein|meine|unser|unsere) /;
/** What somebody does, and what has the same ending by chance. */
const activity = /^\p{L}{3,}ing$/u;
const noActivity = /(?:thing|wedding|building|painting|drawing|string|ceiling|evening|morning|spring|ring)$/;
const irregular: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'people',
  mouse: 'mice',
  goose: 'geese',
  foot: 'feet',
  tooth: 'teeth',
  leaf: 'leaves',
  knife: 'knives',
  wolf: 'wolves',
  shelf: 'shelves',
};

/** What is known under a name, by that name: the ready-made set first. */
const known = new Map<string, ProposedWords>([
  ...everydayWords.flatMap((words) => words.names.map((name) => [name, words] as const)),
  ...readyMadeConcepts.flatMap((concept) => {
    const names = [...concept.name.toLowerCase().split(' and '), concept.name.toLowerCase()];
    return [...names.map(singularOf), ...(otherNames[concept.key] ?? [])].map(
      (name) => [name, concept] as const,
    );
  }),
]);

/**
 * Words to begin a concept with, from its name alone: those of the ready-made set or of other everyday things where
 * the name is one of theirs, else the name as one thing and as several, else the name as it is. The same name gets the
 * same words.
 *
 * @returns no phrases for an empty name alone: whatever a concept may be called, it can be made
 */
export function proposePhrases(name: string): { phrases: string[]; contrasts: string[] } {
  const spelt = name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const plain = spelt.toLowerCase().replace(articles, '');
  const words = known.get(plain) ?? known.get(singularOf(plain));
  if (words) return { phrases: [...words.phrases], contrasts: [...words.contrasts] };
  if (spelt === '') return { phrases: [], contrasts: [] };
  if (!/[\p{L}\p{N}]/u.test(plain)) return { phrases: [spelt], contrasts: [] };
  return { phrases: [...new Set(formsOf(plain, spelt))], contrasts: [] };
}

/** One of them, several of them; an activity by itself and with people at it. */
function formsOf(plain: string, spelt: string): string[] {
  // Another script, a whole sentence, or something of somebody’s is best left as it is.
  if (!/^[\p{Script=Latin}\p{N} .-]+$/u.test(plain) || plain.split(' ').length > 3) return [spelt];
  if (activity.test(plain) && !noActivity.test(plain)) return [plain, `people ${plain}`];
  const singular = singularOf(plain);
  const one = withArticle(singular.split(' '));
  // What takes no article in the singular comes by the mass: snow, rain, Christmas.
  return one === singular ? [plain] : [one, pluralOf(singular)];
}

function singularOf(text: string): string {
  const [, before = '', last = ''] = /^(.* )?(\S*)$/.exec(text) ?? [];
  const found = Object.entries(irregular).find(([, plural]) => plural === last);
  if (found) return before + found[0];
  if (/(?:ss|us|is|gas|canvas|lens|news|series)$/.test(last) || last.length < 4) return text;
  if (/ies$/.test(last)) return `${before}${last.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|us|x|z)es$/.test(last)) return before + last.slice(0, -2);
  return /s$/.test(last) ? before + last.slice(0, -1) : text;
}

function pluralOf(text: string): string {
  const [, before = '', last = ''] = /^(.* )?(\S*)$/.exec(text) ?? [];
  const odd = irregular[last];
  if (odd) return before + odd;
  if (/[^aeiou]y$/.test(last)) return `${before}${last.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(last) ? `${before}${last}es` : `${before}${last}s`;
}
