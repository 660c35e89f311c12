import { createHash } from 'node:crypto';
import type { Verdict } from '../../../preload/contract/index.ts';

/** The words of a concept. */
export interface ConceptWords {
  readonly phrases: readonly string[];
  readonly contrasts: readonly string[];
}

/** The same exactly if words and answers are the same, in whatever order the answers were given. */
export function fingerprintOf(
  { phrases, contrasts }: ConceptWords,
  answers: ReadonlyMap<string, Verdict>,
): string {
  const hash = createHash('sha256').update(wordsKey({ phrases, contrasts }));
  for (const photo of [...answers.keys()].sort()) hash.update(`${photo}${answers.get(photo)}`);
  return hash.digest('hex');
}

export function wordsKey({ phrases, contrasts }: ConceptWords): string {
  return JSON.stringify([phrases, contrasts]);
}
