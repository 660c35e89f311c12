import type { EvaluationMark } from '../../preload/contract/index.ts';

const words: Readonly<Record<string, EvaluationMark>> = {
  y: 'right',
  // The German yes.
  j: 'right',
  n: 'wrong',
};

/** What a key without modifiers says of an answer to a search; null for every other key. */
export function answerOfKey(key: string): EvaluationMark | null {
  return words[key.toLowerCase()] ?? null;
}
