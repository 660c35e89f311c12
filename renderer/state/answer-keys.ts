import type { Verdict } from '../../preload/contract/index.ts';

const answers: Readonly<Record<string, Verdict>> = {
  y: 'yes',
  // The German yes.
  j: 'yes',
  n: 'no',
};

/** The yes or no of a letter key, wherever photos are answered; null for others. Caps Lock makes no difference. */
export function answerOfKey(key: string): Verdict | null {
  return answers[key.toLowerCase()] ?? null;
}
