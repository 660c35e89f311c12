import type { Relevance } from '../../../preload/contract/index.ts';
import { contentWords } from './content-words.ts';
import type { WordReader } from './question.ts';

/** What the model makes of a question's words. */
export interface UnderstoodWords {
  /** The words that mean nothing to it, each once. */
  readonly unknown: readonly string[];
  /** The best that a photo's look may be called: a likeness to noise is none, one to half a question is half a one. */
  readonly atBest: Relevance;
}

/** A question without a word that could be misunderstood. */
export const everyWord: UnderstoodWords = { unknown: [], atBest: 'strong' };

/**
 * Finds the words that the model cannot know.
 *
 * @param texts everything that is asked in words
 * @param wanted the part of it that photos should look like; may be empty
 * @param withPicture whether a picture is asked for beside the words: then they are never all of the question
 */
export function understoodWords(
  texts: readonly string[],
  wanted: string,
  withPicture: boolean,
  tower: Pick<WordReader, 'unknownWords'>,
): UnderstoodWords {
  const unknown = tower.unknownWords(contentWords(texts.join(' ')));
  const asked = contentWords(wanted);
  const missed = asked.filter((word) => unknown.includes(word));
  const isPart = withPicture || missed.length < asked.length;
  const atBest = missed.length === 0 ? 'strong' : isPart ? 'possible' : 'weak';
  return { unknown, atBest };
}

/** The same for a person; empty when every word was understood. */
export function unknownWordNotes(unknown: readonly string[]): string[] {
  if (unknown.length === 0) return [];
  const words = unknown.map((word) => `“${word}”`).join(', ');
  return [`The model does not know ${words}. Check the spelling, or say it in other words.`];
}
